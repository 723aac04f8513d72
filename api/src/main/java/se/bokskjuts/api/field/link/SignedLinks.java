package se.bokskjuts.api.field.link;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Service;
import org.springframework.web.util.UriUtils;
import se.bokskjuts.data.store.LinkSecretStore;

/**
 * Makes and reads the addresses of drivers and units. A ticket is the plan's id with an HMAC-SHA256
 * of kind, plan and subject, cut to 128 bits: it is not stored, so that it can be printed again,
 * and nobody makes one without the secret.
 */
@Service
public class SignedLinks {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int ID_BYTES = 16;
  private static final int SIGNATURE_BYTES = 16;

  private final LinkSecretStore secrets;

  SignedLinks(LinkSecretStore secrets) {
    this.secrets = secrets;
  }

  /** The path of the page. */
  public String path(LinkKind kind, UUID plan, String subject) {
    return "/field/"
        + kind.word()
        + "/"
        + ticket(kind, plan, subject)
        + "/"
        + UriUtils.encodePathSegment(subject, StandardCharsets.UTF_8);
  }

  private String ticket(LinkKind kind, UUID plan, String subject) {
    byte[] ticket =
        ByteBuffer.allocate(ID_BYTES + SIGNATURE_BYTES)
            .putLong(plan.getMostSignificantBits())
            .putLong(plan.getLeastSignificantBits())
            .put(signature(kind, plan, subject))
            .array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(ticket);
  }

  /** The plan of a ticket that we made for this subject; empty for any other. */
  public Optional<UUID> open(LinkKind kind, String ticket, String subject) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(ticket);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    if (bytes.length != ID_BYTES + SIGNATURE_BYTES) {
      return Optional.empty();
    }
    ByteBuffer read = ByteBuffer.wrap(bytes);
    UUID plan = new UUID(read.getLong(), read.getLong());
    byte[] signed = Arrays.copyOfRange(bytes, ID_BYTES, bytes.length);
    return MessageDigest.isEqual(signed, signature(kind, plan, subject))
        ? Optional.of(plan)
        : Optional.empty();
  }

  private byte[] signature(LinkKind kind, UUID plan, String subject) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secrets.getOrMake(), ALGORITHM));
      byte[] whole =
          mac.doFinal((kind + "\n" + plan + "\n" + subject).getBytes(StandardCharsets.UTF_8));
      return Arrays.copyOf(whole, SIGNATURE_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }
}
