package se.bokskjuts.api.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.flywaydb.core.api.FlywayException;
import org.jooq.exception.DataAccessException;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import se.bokskjuts.data.db.DatabaseStartException;
import se.bokskjuts.data.file.DidYouMean;
import se.bokskjuts.data.file.FileRefusedException;
import se.bokskjuts.data.store.PlanRefusedException;
import se.bokskjuts.model.Violation;
import se.bokskjuts.routing.RoadFaults;

/** The one place where what went wrong becomes text and an exit code. */
final class Failures {
  private static final int MOST_SHOWN = 200;
  private final Terminal terminal;
  private final CliTexts texts;

  Failures(Terminal terminal) {
    this.terminal = terminal;
    this.texts = terminal.texts();
  }

  /** The command line itself is wrong. */
  int usage(ParameterException wrong, String[] args) {
    CommandLine verb = wrong.getCommandLine();
    PrintStream err = terminal.err();
    err.println(texts.get("failure", text(wrong)));
    suggestions(wrong).forEach(s -> err.println(texts.get("did-you-mean", s)));
    String name = verb.getCommandSpec().qualifiedName(" ");
    err.println(texts.get("usage.see-help", "./" + name + " --help"));
    return Exit.USAGE;
  }

  private String text(ParameterException wrong) {
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      String words = String.join(" ", unmatched.getUnmatched());
      return texts.get(
          unmatched.isUnknownOption() ? "usage.unknown-option" : "usage.unknown-argument", words);
    }
    if (wrong instanceof MissingParameterException missing) {
      return texts.get("usage.missing", missingNames(missing));
    }
    if (wrong instanceof OverwrittenOptionException twice) {
      return texts.get("usage.twice", name(twice.getOverwritten()));
    }
    if (wrong.getArgSpec() != null && wrong.getValue() != null) {
      return texts.get("usage.bad-value", name(wrong.getArgSpec()), wrong.getValue());
    }
    return texts.get("usage.other", wrong.getMessage());
  }

  private static String missingNames(MissingParameterException missing) {
    return missing.getMissing().stream().map(Failures::name).collect(Collectors.joining(", "));
  }

  private static String name(CommandLine.Model.ArgSpec arg) {
    return arg instanceof CommandLine.Model.OptionSpec option
        ? option.longestName()
        : arg.paramLabel();
  }

  private static List<String> suggestions(ParameterException wrong) {
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      return unmatched.getSuggestions().stream().limit(3).toList();
    }
    if (wrong.getArgSpec() == null || wrong.getArgSpec().completionCandidates() == null) {
      return List.of();
    }
    List<String> known = new ArrayList<>();
    wrong.getArgSpec().completionCandidates().forEach(known::add);
    return DidYouMean.find(String.valueOf(wrong.getValue()), known).stream().toList();
  }

  /** A verb ended with an exception. */
  int execution(Throwable thrown) {
    if (thrown instanceof ParameterException wrong) {
      return usage(wrong, new String[0]);
    }
    if (thrown instanceof InputRefused refused) {
      return refused(refused.getMessage(), refused.faults());
    }
    if (thrown instanceof FileRefusedException refused) {
      return refused(
          texts.get("file-refused"), FaultLines.ofFile(refused.faults(), texts.locale()));
    }
    if (thrown instanceof PlanRefusedException refused) {
      return refused(
          texts.get(Judging.brokenPlanKey(refused.violations())),
          refused.violations().stream().map(Violation::toString).toList());
    }
    if (thrown instanceof DatabaseStartException start) {
      Logs.write(start);
      return refused(texts.get("storage.not-started", start.getMessage()), List.of());
    }
    if (thrown instanceof DataAccessException || thrown instanceof FlywayException) {
      Logs.write(thrown);
      return refused(texts.get("storage.failed", firstLine(thrown)), List.of());
    }
    if (thrown instanceof RoadFaults roads) {
      return refused(
          texts.get("roads.refused"), FaultLines.ofRoads(roads.faults(), texts.locale()));
    }
    if (thrown instanceof FileSystemException file) {
      return refused(texts.get(fileKey(file), file.getFile()), List.of());
    }
    if (thrown instanceof IOException failed) {
      Logs.write(failed);
      return refused(texts.get("file-failed", failed.getMessage()), List.of());
    }
    return unexpected(thrown);
  }

  private static String firstLine(Throwable thrown) {
    String message = String.valueOf(thrown.getMessage());
    return message.lines().findFirst().orElse(thrown.getClass().getSimpleName());
  }

  private static String fileKey(FileSystemException file) {
    if (file instanceof NoSuchFileException) {
      return "file-missing";
    }
    return file instanceof AccessDeniedException ? "file-denied" : "file-failed";
  }

  private int refused(String heading, List<String> faults) {
    terminal.err().println(texts.get("failure", heading));
    faults.stream().limit(MOST_SHOWN).forEach(f -> terminal.err().println("  " + f));
    if (faults.size() > MOST_SHOWN) {
      terminal.warn("more-faults", faults.size() - MOST_SHOWN);
    }
    return Exit.WRONG;
  }

  /** A fault of the program's own: one sentence, the details in a file. */
  int unexpected(Throwable thrown) {
    String key = thrown instanceof OutOfMemoryError ? "out-of-memory" : "unexpected";
    String where = Logs.write(thrown).map(Object::toString).orElse("-");
    terminal.err().println(texts.get("failure", texts.get(key, where)));
    return Exit.WRONG;
  }
}
