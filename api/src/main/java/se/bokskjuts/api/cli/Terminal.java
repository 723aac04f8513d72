package se.bokskjuts.api.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Where a verb speaks.
 *
 * @param out what was asked for
 * @param err progress and faults
 * @param watched whether a person watches, so that a line may be written over
 */
record Terminal(PrintStream out, PrintStream err, CliTexts texts, boolean watched) {
  /** Always UTF-8: åäö come out right on a machine without a locale too. */
  static Terminal ofSystem(CliTexts texts) {
    return new Terminal(
        utf8(FileDescriptor.out), utf8(FileDescriptor.err), texts, System.console() != null);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  void say(String key, Object... values) {
    out.println(texts.get(key, values));
  }

  /** A file that was written, by the whole path, so that it can be clicked or copied. */
  void wrote(String key, Path file) {
    say("wrote", texts.get(key), file.toAbsolutePath().normalize());
  }

  void warn(String key, Object... values) {
    err.println(texts.get(key, values));
  }
}
