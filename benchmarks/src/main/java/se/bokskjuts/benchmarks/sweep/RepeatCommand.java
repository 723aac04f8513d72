package se.bokskjuts.benchmarks.sweep;

import java.util.Optional;
import se.bokskjuts.data.sweep.Past;
import se.bokskjuts.data.sweep.SweepLength;

/** The command that repeats a sweep. */
record RepeatCommand(String scenarios, SweepLength length, Optional<Past> past, String language) {
  String text() {
    return ("./bokskjuts whatif %s --days %d --warmup %d --seeds %d --items %d --steps %d --first %s"
                + " --lang %s")
            .formatted(
                scenarios,
                length.days(),
                length.warmup(),
                length.seeds(),
                length.items(),
                length.steps(),
                length.first(),
                language)
        + past.map(days -> " --history " + days).orElse("");
  }
}
