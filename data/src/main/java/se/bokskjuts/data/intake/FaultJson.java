package se.bokskjuts.data.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import se.bokskjuts.data.csv.RowFault;

/** Faults as the import's stored report: code, line, column, name and hint, no value. */
final class FaultJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private FaultJson() {}

  static String of(List<RowFault> faults) {
    ArrayNode list = MAPPER.createArrayNode();
    for (RowFault fault : faults) {
      // PostgreSQL's jsonb knows no NUL character.
      list.addObject()
          .put("code", fault.code().name())
          .put("line", fault.line())
          .put("column", fault.column().replace("\u0000", ""))
          .put("name", fault.name())
          .put("hint", fault.hint());
    }
    try {
      return MAPPER.writeValueAsString(list);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a list of texts is always JSON", e);
    }
  }
}
