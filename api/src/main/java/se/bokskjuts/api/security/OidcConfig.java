package se.bokskjuts.api.security;

import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;

/** The provider, where one is set. The service starts without it being there. */
@Configuration
@ConditionalOnExpression("!'${bokskjuts.oidc.issuer:}'.isBlank()")
class OidcConfig {
  @Bean
  ClientRegistrationRepository clientRegistrations(OidcSettings settings) {
    settings.roles().values().forEach(OidcAccounts::grantOf);
    return new SupplierClientRegistrationRepository(
        () ->
            new InMemoryClientRegistrationRepository(
                ClientRegistrations.fromIssuerLocation(settings.issuer())
                    .registrationId(OidcSettings.REGISTRATION)
                    .clientId(settings.clientId())
                    .clientSecret(settings.clientSecret())
                    .scope("openid", "profile", "email")
                    .build()));
  }
}
