package se.bokskjuts.api.cli;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import se.bokskjuts.data.csv.Layout;
import se.bokskjuts.data.file.DidYouMean;

/** A layout by what people call it, such as {@code koha-transfers}. */
final class LayoutName implements ITypeConverter<Layout> {
  @Override
  public Layout convert(String value) {
    return Arrays.stream(Layout.values())
        .filter(layout -> layout.preset().equals(value))
        .findFirst()
        .orElseThrow(() -> new TypeConversionException(DidYouMean.advice(value, names())));
  }

  private static List<String> names() {
    return Arrays.stream(Layout.values()).map(Layout::preset).toList();
  }

  /** What may be written, for suggestions. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return names().iterator();
    }
  }
}
