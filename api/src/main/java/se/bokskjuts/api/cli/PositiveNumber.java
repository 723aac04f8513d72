package se.bokskjuts.api.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A whole number from 1 up, as an option's value. */
final class PositiveNumber implements ITypeConverter<Integer> {
  @Override
  public Integer convert(String value) {
    int number = Integer.parseInt(value);
    if (number < 1) {
      throw new TypeConversionException(value + " < 1");
    }
    return number;
  }
}
