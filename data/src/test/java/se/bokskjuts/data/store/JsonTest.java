package se.bokskjuts.data.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jooq.JSONB;
import org.junit.jupiter.api.Test;
import se.bokskjuts.model.Violation;

class JsonTest {
  @Test
  void broken_rules_are_read_as_they_were_kept() {
    List<Violation> broken =
        List.of(new Violation("H5", "late"), new Violation("H11", "pin not kept"));

    JSONB kept = Json.ofViolations(broken);

    assertThat(Json.violations(kept)).isEqualTo(broken);
    assertThat(kept.data()).contains("H11").doesNotContain("ofPin");
  }

  @Test
  void rules_kept_with_more_than_they_should_be_are_read() {
    JSONB kept = JSONB.jsonb("[{\"rule\":\"H5\",\"text\":\"late\",\"ofPin\":false}]");

    assertThat(Json.violations(kept)).containsExactly(new Violation("H5", "late"));
  }
}
