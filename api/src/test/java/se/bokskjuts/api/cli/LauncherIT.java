package se.bokskjuts.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, in a checkout and on a machine made for it: Java and Maven are stand-ins. */
class LauncherIT {
  private static final List<String> TOOLS =
      List.of(
          "bash",
          "env",
          "dirname",
          "readlink",
          "sed",
          "find",
          "mkdir",
          "touch",
          "rm",
          "grep",
          "tail",
          "head",
          "sleep",
          "id",
          "flock",
          "cat",
          "git",
          "cp");
  private static final String JAVA = "#!/usr/bin/env bash\necho \"java $*\"\n";
  private static final String MAVEN =
      "#!/usr/bin/env bash\necho built >>builds\n"
          + "for m in api benchmarks; do case \" $* \" in *[\\ ,]\"$m\"[\\ ,]*) mkdir -p $m/target;"
          + " touch $m/target/bokskjuts.jar $m/target/benchmarks.jar;; esac; done\n";

  @TempDir Path folder;
  private Path checkout;
  private Path bin;
  private Path jdk;

  @BeforeEach
  void a_fresh_checkout_on_a_machine_with_java_and_maven() throws IOException {
    checkout = Files.createDirectories(folder.resolve("my checkout"));
    bin = Files.createDirectories(folder.resolve("bin"));
    jdk = folder.resolve("jdk");
    Files.copy(
        Path.of("../bokskjuts"), checkout.resolve("bokskjuts"), StandardCopyOption.COPY_ATTRIBUTES);
    write(checkout.resolve("pom.xml"), "<project/>");
    for (String module : List.of("optimizer", "routing", "data", "api", "benchmarks")) {
      write(checkout.resolve(module + "/src/main/java/Some.java"), "class Some {}");
    }
    for (String tool : TOOLS) {
      link(tool);
    }
    script(jdk.resolve("bin/java"), JAVA);
    write(jdk.resolve("release"), "JAVA_VERSION=\"17.0.15\"\n");
    script(bin.resolve("mvn"), MAVEN);
  }

  @Test
  void it_builds_once_and_hands_the_verb_to_java() throws Exception {
    Answer first = launch("solve", "a day.json", "--out", "plan.json");
    Answer second = launch("--help");

    assertThat(first.exit()).isZero();
    assertThat(first.out()).contains("api/target/bokskjuts.jar solve a day.json --out plan.json");
    assertThat(second.out()).contains("bokskjuts.jar --help");
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void changed_sources_are_built_again() throws Exception {
    launch("--help");
    touchLater(checkout.resolve("data/src/main/java/Some.java"));

    Answer answer = launch("--help");

    assertThat(answer.err()).contains("data/src/main/java/Some.java");
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void changed_tests_and_texts_are_no_reason_to_build() throws Exception {
    launch("--help");
    touchLater(write(checkout.resolve("data/src/test/java/SomeTest.java"), "class SomeTest {}"));
    touchLater(write(checkout.resolve("data/README.md"), "data"));

    launch("--help");

    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void a_build_that_was_cut_off_is_made_again() throws Exception {
    launch("--help");
    write(checkout.resolve("api/target/.half-built"), "");

    launch("--help");

    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void a_build_that_fails_shows_its_errors_and_runs_nothing() throws Exception {
    script(bin.resolve("mvn"), "#!/usr/bin/env bash\necho '[ERROR] no such thing'\nexit 1\n");

    Answer answer = launch("--help");

    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.err()).contains("[ERROR] no such thing").contains("build.log");
    assertThat(answer.out()).doesNotContain("java");
  }

  @Test
  void bench_goes_to_the_benchmarks_program() throws Exception {
    Answer answer = launch("bench", "--days", "out");

    assertThat(answer.out()).endsWith("benchmarks/target/benchmarks.jar --days out\n");
  }

  @Test
  void what_if_and_its_workers_go_to_the_benchmarks_program() throws Exception {
    Answer asked = launch("whatif", "elbilar", "--help");
    Answer work = launch("work", "--until-done");

    assertThat(asked.out()).endsWith("benchmarks/target/benchmarks.jar whatif elbilar --help\n");
    assertThat(work.out()).endsWith("benchmarks/target/benchmarks.jar work --until-done\n");
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void what_ifs_report_becomes_pdf_in_the_same_folder() throws Exception {
    Answer said = launch("whatif", "elbilar", "--out", "my folder", "--lang=en");
    Answer unsaid = launch("whatif", "elbilar");

    assertThat(said.out())
        .endsWith("api/target/bokskjuts.jar report my folder/whatif.json --lang en\n");
    assertThat(unsaid.out()).endsWith(" report out/whatif/whatif.json --lang sv\n");
  }

  @Test
  void a_what_if_that_fails_makes_no_pdf() throws Exception {
    script(jdk.resolve("bin/java"), JAVA + "exit 2\n");

    Answer answer = launch("whatif", "elbil");

    assertThat(answer.exit()).isEqualTo(2);
    assertThat(answer.out()).doesNotContain("report");
  }

  @Test
  void serve_has_the_program_of_its_workers_at_hand() throws Exception {
    Answer answer = launch("serve", "--port", "8081");

    assertThat(answer.out())
        .contains("-Dbokskjuts.what-if.worker=" + checkout + "/benchmarks/target/benchmarks.jar")
        .endsWith("api/target/bokskjuts.jar serve --port 8081\n");
    assertThat(checkout.resolve("benchmarks/target/benchmarks.jar")).exists();
  }

  @Test
  void it_works_through_a_link_and_from_another_folder() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("b"), checkout.resolve("bokskjuts"));

    Answer answer = launch(link, folder, "check");

    assertThat(answer.out()).contains(checkout + "/api/target/bokskjuts.jar check");
  }

  @Test
  void without_java_it_says_what_to_install() throws Exception {
    Files.delete(jdk.resolve("bin/java"));

    Answer answer = launch("--help");

    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.err()).contains("Java saknas").contains("JDK 17");
  }

  @Test
  void an_old_java_is_named() throws Exception {
    write(jdk.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");

    Answer answer = launch("--help");

    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.err()).contains("11.0.2").contains("17");
  }

  @Test
  void without_maven_it_says_what_to_install() throws Exception {
    Files.delete(bin.resolve("mvn"));

    Answer answer = launch("--help");

    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.err()).contains("Maven saknas");
  }

  private record Answer(int exit, String out, String err) {}

  private Answer launch(String... arguments) throws Exception {
    return launch(checkout.resolve("bokskjuts"), checkout, arguments);
  }

  private Answer launch(Path launcher, Path workingFolder, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(workingFolder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().clear();
    builder
        .environment()
        .putAll(Map.of("PATH", bin.toString(), "JAVA_HOME", jdk.toString(), "LANG", "C.UTF-8"));
    int exit = builder.start().waitFor();
    return new Answer(exit, Files.readString(out), Files.readString(err));
  }

  private long builds() throws IOException {
    return Files.readAllLines(checkout.resolve("builds")).size();
  }

  /** Not a link: JUnit warns when it clears a link that leads out of its folder. */
  private void link(String tool) throws IOException {
    for (String place : List.of("/usr/bin", "/bin")) {
      Path real = Path.of(place, tool);
      if (Files.exists(real)) {
        script(bin.resolve(tool), "#!/bin/sh\nexec " + real + " \"$@\"\n");
        return;
      }
    }
  }

  private static void touchLater(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(5)));
  }

  private static Path write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private static void script(Path file, String text) throws IOException {
    write(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
