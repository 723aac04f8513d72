package se.bokskjuts.api.serve;

import java.util.List;
import java.util.function.Function;

/**
 * Every page there is, for the walk of {@link EveryPageIT}: a new page is one line here. A path may
 * name what the scene has: {plan} (a draft), {published}, {date}, {unit}, {van}, {box}, {edited}.
 */
final class Pages {
  /**
   * A page.
   *
   * @param name of its screenshots
   * @param path made from the scene that the walk has set up
   */
  record Page(String name, Function<Scene, String> path) {}

  static final List<Page> ALL =
      List.of(
          page("start", "/"),
          page("import", "/import"),
          page("day", "/days/{date}"),
          page("closed-day", "/days/2026-12-25"),
          page("plan", "/plans/{plan}"),
          page("plan-published", "/plans/{published}"),
          page("plan-unit", "/plans/{plan}/units/{unit}"),
          page("plan-box", "/plans/{plan}/boxes/{box}"),
          page("plan-edit", "/plans/{edited}/edit"),
          page("replan", "/plans/{published}/replan"),
          page("prints", "/plans/{published}/prints"),
          page("links", "/plans/{published}/links"),
          page("arrivals", "/arrivals"),
          page("units", "/units"),
          page("vans", "/vans"),
          page("unit-new", "/units/new"),
          page("van-new", "/vans/new"),
          page("unit-form", "/units/{unit}"),
          page("van-form", "/vans/{van}"),
          page("rates", "/settings"),
          page("rate-form", "/settings/rates/perBox"),
          page("media-form", "/settings/media/HARDBACK"),
          page("calendar", "/calendar"),
          page("audit", "/audit"),
          page("empties", "/empties?date={date}"),
          page("empties-count", "/empties/{unit}"),
          page("accounts", "/accounts"),
          page("me", "/me"),
          page("what-if", "/what-if"),
          page("cost-shares", "/cost-shares"),
          page("cost-bill", "/cost-shares/2026-11"),
          page("cost-payer", "/cost-shares/2026-11/payers/Mora"),
          page("cost-rounds", "/cost-shares/2026-11/rounds"),
          page("what-if-new", "/what-if/new"),
          page("problem", "/problems/NO_SUCH_UNIT"));

  /** Pages that are read without an account. */
  static final List<Page> OPEN = List.of(page("sign-in", "/sign-in"));

  private Pages() {}

  private static Page page(String name, String path) {
    return new Page(name, scene -> scene.fill(path));
  }

  /**
   * What the walk has set up.
   *
   * @param port where the service answers
   * @param plan a draft
   * @param published a published plan of the same day
   * @param unit where the draft stops
   * @param van that the draft uses
   * @param box that the draft moves
   * @param edited a draft that is changed by hand
   */
  record Scene(
      int port, String plan, String published, String unit, String van, String box, String edited) {
    String fill(String path) {
      return path.replace("{plan}", plan)
          .replace("{published}", published)
          .replace("{unit}", unit)
          .replace("{van}", van)
          .replace("{box}", box)
          .replace("{edited}", edited)
          .replace("{date}", Samples.DATE);
    }
  }
}
