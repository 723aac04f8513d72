package se.bokskjuts.api.config;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The web service as a whole; the command line starts it. */
@SpringBootApplication(
    scanBasePackages = {
      "se.bokskjuts.api.config",
      "se.bokskjuts.api.problem",
      "se.bokskjuts.api.rest",
      "se.bokskjuts.api.jobs",
      "se.bokskjuts.api.web",
      "se.bokskjuts.api.security",
      "se.bokskjuts.api.costs",
      "se.bokskjuts.api.edit",
      "se.bokskjuts.api.field",
      "se.bokskjuts.api.replan",
      "se.bokskjuts.api.settings",
      "se.bokskjuts.api.vroom",
      "se.bokskjuts.api.whatif"
    },
    exclude = {UserDetailsServiceAutoConfiguration.class, FlywayAutoConfiguration.class})
@ConfigurationPropertiesScan("se.bokskjuts.api")
@EnableScheduling
public class ServeApplication {}
