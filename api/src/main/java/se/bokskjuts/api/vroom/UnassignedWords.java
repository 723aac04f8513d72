package se.bokskjuts.api.vroom;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.springframework.stereotype.Component;
import se.bokskjuts.api.problem.Texts;
import se.bokskjuts.optimizer.vrp.VrpSolution;

/** Why a task is left out, vehicle by vehicle: what VROOM does not tell. */
@Component
class UnassignedWords {
  private final Texts texts;

  UnassignedWords(Texts texts) {
    this.texts = texts;
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
