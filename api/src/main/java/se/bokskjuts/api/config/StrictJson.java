package se.bokskjuts.api.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is sent is taken as it is written or refused: no key twice, no 1.5 for 1, no "1" for 1. */
@Configuration
class StrictJson {
  @Bean
  Jackson2ObjectMapperBuilderCustomizer strict() {
    return builder ->
        builder
            .featuresToEnable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .featuresToDisable(
                DeserializationFeature.ACCEPT_FLOAT_AS_INT, MapperFeature.ALLOW_COERCION_OF_SCALARS)
            // After the modules that Jackson finds by itself, whose dates are laxer.
            .postConfigurer(
                json ->
                    json.registerModule(
                        new SimpleModule("dates").addDeserializer(LocalDate.class, new Dates())));
  }

  /** Dates such as 2026-11-24 alone: not as days since 1970, lists, or of the year 57443. */
  static final class Dates extends StdScalarDeserializer<LocalDate> {
    private static final long serialVersionUID = 1;
    private static final Pattern WRITTEN = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    Dates() {
      super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      if (!json.hasToken(JsonToken.VALUE_STRING)) {
        return (LocalDate) context.handleUnexpectedToken(LocalDate.class, json);
      }
      String text = json.getText();
      try {
        if (WRITTEN.matcher(text).matches()) {
          return LocalDate.parse(text);
        }
      } catch (DateTimeException noSuchDay) {
        // 2026-02-30, told below.
      }
      return (LocalDate)
          context.handleWeirdStringValue(LocalDate.class, text, "no date such as 2026-11-24");
    }
  }
}
