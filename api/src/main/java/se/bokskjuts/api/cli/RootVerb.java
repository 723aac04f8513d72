package se.bokskjuts.api.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command without a verb: says what verbs there are. */
@Command(
    name = "bokskjuts",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Version.class,
    subcommands = {
      DemoVerb.class,
      ServeVerb.class,
      ImportVerb.class,
      PlanVerb.class,
      SolveVerb.class,
      CheckVerb.class,
      ExplainVerb.class,
      ReplanVerb.class,
      PrintVerb.class,
      GenerateVerb.class,
      RoadsVerb.class,
      ReportVerb.class,
      BenchVerb.class,
      HelpCommand.class
    })
final class RootVerb implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(names = "--lang", scope = ScopeType.INHERIT, defaultValue = "sv", paramLabel = "sv|en")
  Language language = Language.SV;

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return Exit.USAGE;
  }
}
