package se.bokskjuts.api.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The program's version, as its jar says it. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {
      "Bokskjuts " + Objects.requireNonNullElse(version, "(utveckling)"),
      "Java " + Runtime.version() + ", " + System.getProperty("os.name")
    };
  }
}
