package se.bokskjuts.benchmarks.whatif;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.LocalDate;

/** Runs and results as JSON: what is written and read again is the same to the last digit. */
final class WhatIfJson {
  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .registerModule(
              new SimpleModule()
                  .addSerializer(LocalDate.class, new DateWriting())
                  .addDeserializer(LocalDate.class, new DateReading()));

  private WhatIfJson() {}

  static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static <T> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "no " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
    }
  }

  private static final class DateWriting extends StdSerializer<LocalDate> {
    private static final long serialVersionUID = 1;

    DateWriting() {
      super(LocalDate.class);
    }

    @Override
    public void serialize(LocalDate date, JsonGenerator to, SerializerProvider with)
        throws IOException {
      to.writeString(date.toString());
    }
  }

  private static final class DateReading extends StdDeserializer<LocalDate> {
    private static final long serialVersionUID = 1;

    DateReading() {
      super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser from, DeserializationContext with) throws IOException {
      return LocalDate.parse(from.getText());
    }
  }
}
