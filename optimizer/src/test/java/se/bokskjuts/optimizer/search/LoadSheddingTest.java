package se.bokskjuts.optimizer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static se.bokskjuts.optimizer.fixtures.Dalarna.AVESTA;
import static se.bokskjuts.optimizer.fixtures.Dalarna.FALUN;
import static se.bokskjuts.optimizer.fixtures.Dalarna.MORA;
import static se.bokskjuts.optimizer.fixtures.DayBuilder.aDay;
import static se.bokskjuts.optimizer.fixtures.TransferBuilder.aTransfer;
import static se.bokskjuts.optimizer.fixtures.UnitBuilder.aUnit;
import static se.bokskjuts.optimizer.fixtures.VanBuilder.aVan;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Transfer;
import se.bokskjuts.model.UnitId;

class LoadSheddingTest {
  @Test
  void boxes_beyond_a_units_empties_are_left_but_not_the_only_one_of_a_promised_visit() {
    DayProblem day =
        aDay()
            .with(aUnit(FALUN), aUnit(MORA).emptyBoxes(1), aUnit(AVESTA).promised(0))
            .with(aVan("bil-1"))
            .with(
                aTransfer("t1").from(MORA).to(AVESTA),
                aTransfer("t2").from(MORA).to(FALUN),
                aTransfer("t3").from(MORA).to(FALUN))
            .build();
    Transfer toAvesta = day.transfers().get(0);
    Instance in = new Instance(day);
    List<BoxDraft> drafts =
        new ArrayList<>(
            List.of(
                box(in, MORA, AVESTA, List.of(toAvesta)),
                box(in, MORA, FALUN, day.transfers().subList(1, 3))));

    new LoadShedding(in, new Timetable(in)).shed(drafts);

    assertThat(drafts).extracting(BoxDraft::items).containsExactly(List.of(toAvesta));
  }

  private static BoxDraft box(Instance in, UnitId from, UnitId to, List<Transfer> items) {
    int none = Connections.NONE;
    return new BoxDraft(in.indexOf(from), in.indexOf(to), false, items, 0, 1, none, none);
  }
}
