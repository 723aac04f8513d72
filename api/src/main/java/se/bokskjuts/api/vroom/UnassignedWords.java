package se.bokskjuts.api.vroom;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.text.NumberFormat;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import se.bokskjuts.api.problem.Texts;
import se.bokskjuts.optimizer.vrp.VrpSolution;

/** What VROOM does not tell, in the reader's language: why a task is left out, what is guessed. */
@Component
class UnassignedWords {
  private final Texts texts;
  private final VroomSettings settings;

  UnassignedWords(Texts texts, VroomSettings settings) {
    this.texts = texts;
    this.settings = settings;
  }

  String asTheCrowFlies() {
    return texts.get(
        "vroom.asTheCrowFlies", number(settings.crowDetour()), number(settings.crowKmPerHour()));
  }

  private static String number(double value) {
    return NumberFormat.getInstance(LocaleContextHolder.getLocale()).format(value);
  }

  ArrayNode reasons(VroomProblem asked, VrpSolution.Unserved left) {
    ArrayNode reasons = JsonNodeFactory.instance.arrayNode();
    for (VrpSolution.Obstacle obstacle : left.obstacles()) {
      long vehicle = asked.order.cars().get(obstacle.vehicle()).id();
      reasons
          .addObject()
          .put("vehicle", vehicle)
          .put("code", obstacle.kind().name())
          .put("text", texts.get("vroom." + obstacle.kind(), String.valueOf(vehicle)));
    }
    return reasons;
  }
}
