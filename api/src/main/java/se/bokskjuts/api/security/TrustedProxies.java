package se.bokskjuts.api.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * Whose word is taken on where a call comes from. Each proxy adds the address that called it at the
 * end of {@code X-Forwarded-For}; what stands before the last one that is not ours, anybody may
 * have written.
 */
final class TrustedProxies {
  private static final String HEADER = "X-Forwarded-For";

  /** An address and no name: a name would be asked of the network. */
  private static final Pattern ADDRESS =
      Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F]*:[0-9a-fA-F:.]+");

  private final List<IpAddressMatcher> trusted;

  private TrustedProxies(List<IpAddressMatcher> trusted) {
    this.trusted = trusted;
  }

  /** Throws at once on what is neither address nor network. */
  static TrustedProxies of(List<String> addresses) {
    return new TrustedProxies(
        addresses.stream().map(String::strip).map(TrustedProxies::matcher).toList());
  }

  private static IpAddressMatcher matcher(String address) {
    String host = address.replaceFirst("/.*", "");
    try {
      if (ADDRESS.matcher(host).matches()) {
        return new IpAddressMatcher(address);
      }
    } catch (IllegalArgumentException e) {
      throw refused(address, e);
    }
    throw refused(address, null);
  }

  private static IllegalArgumentException refused(String address, @Nullable Throwable cause) {
    return new IllegalArgumentException(
        "bokskjuts.trusted-proxies: \""
            + address
            + "\" is no address. Write addresses or networks, as 10.0.0.5,192.168.4.0/24.",
        cause);
  }

  /** Where the call comes from as far as we can know. */
  String addressOf(HttpServletRequest request) {
    String known = request.getRemoteAddr();
    for (String said : lastFirst(request)) {
      if (!isTrusted(known) || !ADDRESS.matcher(said).matches()) {
        return known;
      }
      known = said;
    }
    return known;
  }

  private boolean isTrusted(String address) {
    try {
      return trusted.stream().anyMatch(t -> t.matches(address));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static List<String> lastFirst(HttpServletRequest request) {
    List<String> said = new ArrayList<>();
    Collections.list(request.getHeaders(HEADER))
        .forEach(line -> List.of(line.split(",")).forEach(a -> said.add(a.strip())));
    Collections.reverse(said);
    return said;
  }
}
