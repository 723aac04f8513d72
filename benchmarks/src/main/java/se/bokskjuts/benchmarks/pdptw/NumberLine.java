package se.bokskjuts.benchmarks.pdptw;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A line of an instance file that holds nothing but numbers. */
record NumberLine(Path file, int lineNumber, List<Double> numbers) {
  private static final Pattern NUMBERS = Pattern.compile("\\s*-?[\\d.]+(\\s+-?[\\d.]+)*\\s*");

  static List<NumberLine> readAll(Path file) {
    return listIn(file, readLines(file));
  }

  /** The lines of numbers; headings and blank lines are passed over. */
  static List<NumberLine> listIn(Path file, List<String> lines) {
    List<NumberLine> result = new ArrayList<>();
    for (int k = 0; k < lines.size(); k++) {
      if (NUMBERS.matcher(lines.get(k)).matches()) {
        result.add(new NumberLine(file, k + 1, parse(file, k + 1, lines.get(k))));
      }
    }
    return result;
  }

  private static List<String> readLines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (NoSuchFileException e) {
      throw new InstanceFormatException(file + ": there is no such file");
    } catch (IOException e) {
      throw new InstanceFormatException(file + ": cannot be read as text: " + e.getMessage());
    }
  }

  private static List<Double> parse(Path file, int lineNumber, String line) {
    List<Double> numbers = new ArrayList<>();
    for (String word : line.strip().split("\\s+")) {
      try {
        numbers.add(Double.valueOf(word));
      } catch (NumberFormatException e) {
        throw new InstanceFormatException(
            "%s, line %d: \"%s\" is not a number".formatted(file, lineNumber, word));
      }
    }
    return numbers;
  }

  static String nameOf(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  int count() {
    return numbers.size();
  }

  /** A node's line: so many numbers, the first of them the node's number. */
  void expect(int count, int node) {
    if (count() != count || whole(0) != node) {
      throw new InstanceFormatException(
          "%s, line %d: expected %d numbers for node %d, found %s"
              .formatted(file, lineNumber, count, node, numbers));
    }
  }

  double real(int column) {
    return numbers.get(column);
  }

  int whole(int column) {
    double value = numbers.get(column);
    if (value != Math.rint(value) || Math.abs(value) > 1e9) {
      throw new InstanceFormatException(
          "%s, line %d, column %d: %s is not a whole number"
              .formatted(file, lineNumber, column + 1, value));
    }
    return (int) value;
  }
}
