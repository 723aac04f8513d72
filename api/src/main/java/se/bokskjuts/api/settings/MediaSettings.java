package se.bokskjuts.api.settings;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import se.bokskjuts.data.dalarna.MediaType;
import se.bokskjuts.data.store.StoredMediaType;

/**
 * What an item of a kind takes up and weighs, where the import does not say.
 *
 * @param swedish what people call it
 * @param names what files and other systems call it
 */
public record MediaSettings(
    String swedish,
    List<String> names,
    int millilitres,
    int grams,
    String source,
    LocalDate sourceDate) {
  /** A body may leave out what it leaves empty. */
  public MediaSettings {
    swedish = Objects.requireNonNullElse(swedish, "");
    names = names == null ? List.of() : List.copyOf(names);
    source = Objects.requireNonNullElse(source, "");
    sourceDate = Objects.requireNonNullElse(sourceDate, LocalDate.MAX);
  }

  static MediaSettings of(StoredMediaType stored) {
    MediaType type = stored.type();
    return new MediaSettings(
        type.swedish(),
        type.names(),
        type.millilitres(),
        type.grams(),
        type.source(),
        stored.sourceDate());
  }

  StoredMediaType toStored(String code, int rowVersion) {
    return new StoredMediaType(
        new MediaType(code, swedish, names, millilitres, grams, 0, source), sourceDate, rowVersion);
  }
}
