package se.bokskjuts.api.field.link;

import java.net.URI;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import se.bokskjuts.api.config.ServeSettings;

/** Where phones reach the service: as set, else as the request at hand reached it. */
@Component
public class PublicAddress {
  private final String set;

  PublicAddress(ServeSettings settings) {
    this.set = settings.publicAddress().replaceAll("/+$", "");
  }

  /** The whole address of a path. */
  public URI of(String path) {
    String base =
        set.isBlank()
            ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
            : set;
    return URI.create(base + path);
  }
}
