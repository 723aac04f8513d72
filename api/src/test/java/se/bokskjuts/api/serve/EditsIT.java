package se.bokskjuts.api.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bokskjuts.api.security.ApiKeys;
import se.bokskjuts.api.serve.Client.Answer;
import se.bokskjuts.data.access.Grant;
import se.bokskjuts.data.file.DayFileReader;
import se.bokskjuts.data.file.PlanFileReader;
import se.bokskjuts.model.DayProblem;
import se.bokskjuts.model.Judgement;
import se.bokskjuts.optimizer.check.PlanChecker;

/** Changing a plan by hand over the API: every step told, undone, made again, kept. */
@Served
class EditsIT {
  @LocalServerPort int port;
  @Autowired ApiKeys keys;
  private Client anna;
  private Client bo;

  @BeforeEach
  void signIn() {
    anna = client("anna-");
    bo = client("bo-");
  }

  private Client client(String name) {
    String unique = name + UUID.randomUUID().toString().substring(0, 8);
    return Client.of(port, keys.add(unique, Grant.of("COORDINATOR"), "test"));
  }

  private String plan() throws InterruptedException {
    for (String kind : new String[] {"enheter", "bilar", "forflyttningar", "reservationer"}) {
      String file =
          Samples.names().stream().filter(n -> n.startsWith(kind)).findFirst().orElseThrow();
      anna.upload("/api/v1/imports", file, Samples.read(file), Map.of("date", Samples.DATE));
    }
    String location =
        anna.post("/api/v1/plans", "{\"date\":\"" + Samples.DATE + "\",\"steps\":300,\"seed\":3}")
            .header("Location");
    anna.awaitPlan(location);
    return location;
  }

  private static Answer edit(Client who, String plan, String tag, String json) {
    return who.post(plan + "/edits", json, "If-Match", tag);
  }

  private String tagOf(String plan) {
    return anna.get(plan).header("ETag");
  }

  private static String moveFirst(JsonNode file) {
    JsonNode route = file.path("routes").get(0);
    String van = route.path("van").asText();
    return "{\"type\":\"MOVE_STOP\",\"van\":\""
        + van
        + "\",\"stop\":2,\"toVan\":\""
        + van
        + "\",\"place\":1}";
  }

  @Test
  void a_plan_is_edited_in_a_new_draft_told_undone_made_again_improved_and_published()
      throws InterruptedException {
    String plan = plan();
    String before = anna.get(plan + "/plan.json").text();

    Answer first = edit(anna, plan, tagOf(plan), moveFirst(anna.get(plan + "/plan.json").json()));

    assertThat(first.status()).as(first.text()).isEqualTo(201);
    String draft = first.header("Location");
    assertThat(draft).isNotEqualTo(plan);
    assertThat(anna.get(plan + "/plan.json").text())
        .as("the plan is not touched")
        .isEqualTo(before);
    assertThat(first.json().path("steps").get(0).path("text").asText()).contains("flyttad");
    assertTruth(draft, first.json());

    Answer undone = anna.post(draft + "/edits/undo", "{}", "If-Match", first.header("ETag"));
    assertThat(undone.status()).as(undone.text()).isEqualTo(200);
    assertThat(undone.json().path("sinceStartOre").asLong()).isZero();
    Answer redone = anna.post(draft + "/edits/redo", "{}", "If-Match", undone.header("ETag"));
    assertThat(redone.json().path("totalOre")).isEqualTo(first.json().path("totalOre"));

    JsonNode improved = improve(draft, redone.header("ETag"));
    assertThat(improved.path("cost").path("totalOre").asLong())
        .isLessThanOrEqualTo(
            first.json().path("violations").isEmpty()
                ? first.json().path("totalOre").asLong()
                : Long.MAX_VALUE);
  }

  private JsonNode improve(String draft, String tag) throws InterruptedException {
    Answer asked = anna.post(draft + "/improve", "{\"steps\":200}", "If-Match", tag);
    assertThat(asked.status()).as(asked.text()).isEqualTo(202);
    JsonNode improved = anna.awaitPlan(asked.header("Location"));
    assertThat(improved.path("state").asText()).as(improved.toString()).isEqualTo("DRAFT");
    return improved;
  }

  /** No pin says that a box rides with a van: it rides there all the same, and the page says so. */
  @Test
  void a_box_put_on_another_van_by_hand_still_rides_there_when_the_rest_is_improved()
      throws InterruptedException {
    String plan = plan();
    Answer moved = moveSomeBox(plan);
    String draft = moved.header("Location");
    JsonNode box = moved.json().path("steps").get(0).path("edit");
    String id = box.path("box").asText();

    JsonNode improved = improve(draft, moved.header("ETag"));

    String of = "/api/v1/plans/" + improved.path("id").asText();
    JsonNode file = anna.get(of + "/plan.json").json();
    assertThat(vanOf(id, file)).isEqualTo(box.path("toVan").asText());
    assertThat(boxNamed(id, file)).isEqualTo(boxNamed(id, anna.get(draft + "/plan.json").json()));
  }

  /** The first box that another van could take without breaking a rule. */
  private Answer moveSomeBox(String plan) {
    JsonNode file = anna.get(plan + "/plan.json").json();
    for (JsonNode box : file.path("boxes")) {
      for (JsonNode route : file.path("routes")) {
        String van = route.path("van").asText();
        if (van.equals(vanOf(box.path("id").asText(), file)) || !passes(route, box)) {
          continue;
        }
        Answer moved =
            edit(
                anna,
                plan,
                tagOf(plan),
                "{\"type\":\"MOVE_BOX\",\"box\":\"%s\",\"toVan\":\"%s\"}"
                    .formatted(box.path("id").asText(), van));
        if (moved.status() == 201 && moved.json().path("violations").isEmpty()) {
          return moved;
        }
      }
    }
    throw new AssertionError("no box can be moved to another van");
  }

  private static boolean passes(JsonNode route, JsonNode box) {
    int from = -1;
    for (int i = 0; i < route.path("stops").size(); i++) {
      String unit = route.path("stops").get(i).path("unit").asText();
      if (from >= 0 && unit.equals(box.path("to").asText())) {
        return true;
      }
      from = from < 0 && unit.equals(box.path("from").asText()) ? i : from;
    }
    return false;
  }

  private static String vanOf(String box, JsonNode file) {
    for (JsonNode route : file.path("routes")) {
      for (JsonNode stop : route.path("stops")) {
        for (JsonNode loaded : stop.path("load")) {
          if (loaded.asText().equals(box)) {
            return route.path("van").asText();
          }
        }
      }
    }
    return "";
  }

  private static JsonNode boxNamed(String id, JsonNode file) {
    for (JsonNode box : file.path("boxes")) {
      if (box.path("id").asText().equals(id)) {
        return box;
      }
    }
    throw new AssertionError("no box " + id);
  }

  /** What is told is what the checker says of the files, and what the plan then is. */
  private void assertTruth(String draft, JsonNode told) {
    DayProblem day = DayFileReader.read(anna.get(draft + "/day.json").text()).getProblem();
    Judgement judgement =
        PlanChecker.judge(day, PlanFileReader.read(anna.get(draft + "/plan.json").text()).plan());
    assertThat(told.path("totalOre").asLong()).isEqualTo(judgement.cost().total().ore());
    assertThat(told.path("violations")).hasSize(judgement.violations().size());
  }

  @Test
  void the_second_of_two_is_told_who_did_what_and_nothing_is_overwritten()
      throws InterruptedException {
    String plan = plan();
    JsonNode file = anna.get(plan + "/plan.json").json();
    Answer begun = edit(anna, plan, tagOf(plan), moveFirst(file));
    String draft = begun.header("Location");
    String both = begun.header("ETag");

    Answer annas = edit(anna, draft, both, "{\"type\":\"REPACK\"}");
    Answer bos = edit(bo, draft, both, moveFirst(file));

    assertThat(annas.status()).as(annas.text()).isEqualTo(200);
    assertThat(bos.status()).isEqualTo(412);
    assertThat(bos.json().path("code").asText()).isEqualTo("DRAFT_CHANGED");
    assertThat(bos.json().path("detail").asText()).contains("anna-").contains("packade om");
    assertThat(bo.get(draft + "/edits").json().path("steps")).hasSize(2);
  }

  @Test
  void a_draft_that_breaks_a_rule_says_so_in_words_and_cannot_be_published()
      throws InterruptedException {
    String plan = plan();
    JsonNode file = anna.get(plan + "/plan.json").json();
    String van = file.path("routes").get(0).path("van").asText();
    String unit = file.path("routes").get(0).path("stops").get(1).path("unit").asText();
    Answer pinned =
        edit(anna, plan, tagOf(plan), "{\"type\":\"PIN_STOP\",\"van\":\"" + van + "\",\"stop\":2}");
    String draft = pinned.header("Location");
    String other =
        "{\"type\":\"ADD_STOP\",\"unit\":\""
            + unit
            + "\",\"toVan\":\""
            + otherVan(draft, van)
            + "\",\"place\":1}";

    Answer broken = edit(anna, draft, pinned.header("ETag"), other);

    assertThat(broken.json().path("violations").toString()).contains("H11").contains("Nålen");
    Answer published =
        anna.post(draft + "/publish", "{}", "If-Match", anna.get(draft).header("ETag"));
    assertThat(published.status()).isEqualTo(409);
    assertThat(published.json().path("code").asText()).isEqualTo("PLAN_BREAKS_RULES");
    assertThat(anna.get(draft + "/reasons").status()).isEqualTo(409);
  }

  private String otherVan(String draft, String van) {
    for (JsonNode one : anna.get(draft + "/day.json").json().path("vans")) {
      if (!one.path("id").asText().equals(van)) {
        return one.path("id").asText();
      }
    }
    throw new AssertionError("the day has one van");
  }

  @Test
  void a_closed_road_lengthens_the_way_and_opens_again() throws InterruptedException {
    String plan = plan();
    JsonNode stops = anna.get(plan + "/plan.json").json().path("routes").get(0).path("stops");
    int leg = -1;
    Answer closed = null;
    while (closed == null || closed.status() != 201) {
      leg++;
      assertThat(leg + 1).as("no road between stops could be closed").isLessThan(stops.size());
      if (seconds(plan, unitAt(stops, leg), unitAt(stops, leg + 1)) >= 600) {
        closed = close(plan, stops, leg);
        assertThat(closed.status()).as(closed.text()).isIn(201, 422);
      }
    }
    String one = unitAt(stops, leg);
    String two = unitAt(stops, leg + 1);
    String draft = closed.header("Location");
    JsonNode edit = closed.json().path("steps").get(0).path("edit");

    assertThat(seconds(draft, one, two)).isGreaterThan(seconds(plan, one, two));

    Answer open =
        edit(
            anna,
            draft,
            closed.header("ETag"),
            "{\"type\":\"OPEN_ROAD\",\"lat\":"
                + edit.path("lat")
                + ",\"lon\":"
                + edit.path("lon")
                + "}");
    assertThat(open.json().path("sinceStartOre").asLong()).as(open.text()).isZero();
    assertThat(seconds(draft, one, two)).isEqualTo(seconds(plan, one, two));
  }

  /** Closes the road between two stops in turn; 422 where no other way round is left. */
  private Answer close(String plan, JsonNode stops, int leg) {
    String one = unitAt(stops, leg);
    String two = unitAt(stops, leg + 1);
    return edit(
        anna,
        plan,
        tagOf(plan),
        "{\"type\":\"CLOSE_ROAD\",\"unit\":\"" + one + "\",\"toUnit\":\"" + two + "\"}");
  }

  private static String unitAt(JsonNode stops, int index) {
    return stops.get(index).path("unit").asText();
  }

  /** Between two units in the plan's matrix; two in one building are 0 apart. */
  private int seconds(String plan, String one, String two) {
    return DayFileReader.read(anna.get(plan + "/day.json").text())
        .getProblem()
        .matrix()
        .seconds(se.bokskjuts.model.UnitId.of(one), se.bokskjuts.model.UnitId.of(two));
  }

  @Test
  void what_cannot_be_done_says_why_and_what_to_do() throws InterruptedException {
    String plan = plan();
    Answer box =
        edit(anna, plan, tagOf(plan), "{\"type\":\"MOVE_BOX\",\"box\":\"b9999\",\"toVan\":\"x\"}");

    assertThat(box.status()).isEqualTo(422);
    assertThat(box.json().path("code").asText()).isEqualTo("EDIT_REFUSED");
    assertThat(box.json().path("detail").asText()).contains("b9999");
    assertThat(anna.post(plan + "/edits", "{\"type\":\"REPACK\"}").status()).isEqualTo(428);
    assertThat(edit(anna, plan, tagOf(plan), "{\"type\":\"MOVE_STOP\"}").status()).isEqualTo(400);
  }
}
