package se.bokskjuts.api.security;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Sign-in by OpenID Connect, beside local accounts. Off until an issuer is set.
 *
 * @param issuer the provider's address; its configuration is read at the first sign-in
 * @param name what the sign-in page calls it
 * @param nameClaim what becomes the account's name
 * @param rolesClaim a claim with a word or a list of words
 * @param roles by such a word: a role, for staff with what they are of: {@code STAFF:Mora} or
 *     {@code STAFF:unit=mora-bibliotek}
 */
@ConfigurationProperties("bokskjuts.oidc")
public record OidcSettings(
    @DefaultValue("") String issuer,
    @DefaultValue("") String clientId,
    @DefaultValue("") String clientSecret,
    @DefaultValue("OpenID Connect") String name,
    @DefaultValue("preferred_username") String nameClaim,
    @DefaultValue("groups") String rolesClaim,
    @DefaultValue Map<String, String> roles) {
  /** The end of the addresses of this sign-in. */
  public static final String REGISTRATION = "oidc";

  public boolean isOn() {
    return !issuer.isBlank();
  }
}
