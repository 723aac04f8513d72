package se.bokskjuts.benchmarks.whatif;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import se.bokskjuts.data.scenario.Fuel;

/** Scenarios compared, as data, HTML, Markdown and CSV; made from results alone. */
public final class WhatIfReport {
  private final Comparison all;
  private final ReportContent content;

  private WhatIfReport(Comparison all, String command) {
    this.all = all;
    this.content = new ReportContent(all.say("sv", "en"), title(), command, sections());
  }

  /**
   * Of all runs to compare, in any order. Throws {@link IllegalArgumentException} when the base is
   * missing or some scenario lacks a seed that another has.
   *
   * @param command the command that repeats the report, printed in it
   */
  public static WhatIfReport of(List<RunResult> results, boolean english, String command) {
    return new WhatIfReport(Comparison.of(results, english), command);
  }

  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("whatif.json"), content.toJson());
    Files.writeString(folder.resolve("whatif.md"), markdown());
    Files.writeString(folder.resolve("whatif.html"), html());
    for (Map.Entry<String, String> csv : csvFiles().entrySet()) {
      Files.writeString(folder.resolve(csv.getKey()), csv.getValue());
    }
  }

  /** File name to content. */
  public Map<String, String> csvFiles() {
    return new CsvTables(all).files();
  }

  public ReportContent content() {
    return content;
  }

  /** One page that needs no other file. */
  public String html() {
    return Html.page(content);
  }

  private String title() {
    return all.say("Tänk om: jämförelse av scenarier", "What if: scenarios compared");
  }

  private List<ReportSection> sections() {
    Figures figures = new Figures(all);
    MoneyTables money = new MoneyTables(all);
    Charts charts = new Charts(all);
    List<ReportSection> sections = new ArrayList<>();
    sections.add(words(all.say("Frågorna", "The questions"), questions()));
    if (!all.others().isEmpty()) {
      sections.add(
          new ReportSection(
              all.say("I korthet", "In short"),
              List.of(),
              new InShort(all).answers(),
              List.of(),
              List.of()));
    }
    sections.add(words(all.say("Så ska siffrorna läsas", "How to read the figures"), reading()));
    List<ReportTable> tables = new ArrayList<>(List.of(figures.means()));
    all.others().forEach(group -> tables.add(figures.differences(group)));
    sections.add(
        new ReportSection(all.say("Alla mått", "All measures"), List.of(), List.of(), tables));
    sections.add(service(figures));
    sections.add(
        new ReportSection(
            all.say("Vad ett exemplar kostar", "What an item costs"),
            List.of(),
            List.of(charts.costPerItem()),
            List.of(money.costPerItem())));
    sections.add(shares(money));
    sections.add(climate(money));
    return sections;
  }

  private static ReportSection words(String title, List<String> paragraphs) {
    return new ReportSection(title, paragraphs, List.of(), List.of());
  }

  private List<String> questions() {
    return all.groups().stream()
        .map(group -> all.title(group) + ": " + group.words().question(all.english()))
        .toList();
  }

  private List<String> reading() {
    RunSettings s = all.base().first().settings();
    int seeds = all.base().runs().size();
    String steps = all.numbers().whole(s.steps());
    return List.of(
        all.say(
            "%d trafikdagar från %s efter %d dagars inkörning, %d frön, %d exemplar en vanlig dag, %s söksteg per dag. Efterfrågan är syntetisk om inget annat sägs; chans och priser är antaganden (docs/whatif.md)."
                .formatted(s.days(), s.first(), s.warmup(), seeds, s.items(), steps),
            "%d service days from %s after %d days of warm-up, %d seeds, %d items on an ordinary day, %s search steps a day. Demand is synthetic unless something else is said; chance and prices are assumptions (docs/whatif.md)."
                .formatted(s.days(), s.first(), s.warmup(), seeds, s.items(), steps)),
        all.say(
            "Varje tal jämförs fröpar för fröpar: samma efterfrågan och samma otur i bas och scenario. Ett frö är en observation, för dagarna i en körning hänger ihop. Intervallet är Students 95 % över frön.",
            "Each figure is compared seed by seed: the same demand and the same bad luck in base and scenario. A seed is one observation, for the days of a run hang together. The interval is Student's 95 % over seeds."),
        all.say(
            "Med * märkta tal är huvudtal (%d i denna rapport). De bedöms tillsammans med Holms metod: \"säkerställt\" betyder att chansen att något av dem alls kallas skillnad utan att vara det är högst 5 %%. Övriga tal är sedda för sig: av tjugo kallas ett skillnad av slump."
                .formatted(all.headlines()),
            "Figures marked * are headline figures (%d in this report). They are judged together by Holm's method: \"significant\" means that the chance that any of them is called a difference without being one is at most 5 %%. Others are taken alone: of twenty, one is called a difference by chance."
                .formatted(all.headlines())));
  }

  private ReportSection service(Figures figures) {
    List<ReportPicture> pictures = new ArrayList<>();
    BoxPlots boxes = new BoxPlots(all, figures.municipalities());
    all.groups().forEach(group -> pictures.add(boxes.of(group)));
    ServiceMap map = new ServiceMap(all);
    all.groups().forEach(group -> pictures.add(map.of(group)));
    List<ReportTable> tables = new ArrayList<>();
    all.groups().forEach(group -> tables.add(figures.service(group, false)));
    all.groups().forEach(group -> tables.add(figures.service(group, true)));
    return new ReportSection(
        all.say("Lika service var man än bor", "Equal service wherever one lives"),
        List.of(
            all.say(
                "Trafikdagar från reservation till hämthylla; det som väntar när sista dagen slutar räknas med de dagar det hunnit vänta.",
                "Service days from hold to pickup shelf; what still waits when the last day ends counts with the days it has waited.")),
        pictures,
        tables);
  }

  private ReportSection shares(MoneyTables money) {
    List<ReportTable> tables = new ArrayList<>();
    all.groups().forEach(group -> tables.add(money.shares(group)));
    all.groups().forEach(group -> tables.addAll(money.behind(group)));
    return new ReportSection(
        all.say("Vem betalar", "Who pays"),
        List.of(
            all.say(
                "Alla frön och dagar tillsammans. Varje kolumn blir på öret vad som betalades. Varje belopp öppnas nedan till enhet och bil, och i stops.csv till varje stopp.",
                "All seeds and days together. Each column comes to what was paid, to the öre. Each amount opens below to unit and van, and in stops.csv to each stop.")),
        List.of(),
        tables);
  }

  private ReportSection climate(MoneyTables money) {
    List<String> words = new ArrayList<>();
    words.add(
        all.say(
            "Räknat i linje med principerna i ISO 14083: från källa till hjul, körning utan lådor inräknad. En turs utsläpp delas på lådorna efter låda gånger direkt väg, och en lådas på hälften avsändare, hälften mottagare.",
            "Calculated in line with the principles of ISO 14083: from well to wheel, running without boxes included. A route's emissions are shared by box times direct way, a box's half to its sender and half to its receiver."));
    for (Fuel fuel : Fuel.table().values()) {
      words.add(
          "%s: %s g/km (%s %s): %s"
              .formatted(
                  all.say(fuel.swedish(), fuel.english()),
                  fuel.gramsPerKm().toPlainString(),
                  all.say("vinter", "winter"),
                  fuel.winterGramsPerKm().toPlainString(),
                  fuel.source()));
    }
    return new ReportSection(
        all.say("Klimat", "Climate"),
        words,
        List.of(),
        all.groups().stream().map(money::climate).toList());
  }

  public String markdown() {
    StringBuilder text = new StringBuilder("# " + content.title() + "\n\n");
    text.append("    ").append(content.command()).append("\n");
    for (ReportSection section : content.sections()) {
      text.append("\n## ").append(section.title()).append("\n\n");
      section.paragraphs().forEach(p -> text.append("- ").append(p).append('\n'));
      section.answers().forEach(answer -> answer(text, answer));
      section.tables().stream().filter(t -> !t.folded()).forEach(t -> table(text, t));
    }
    return text.toString();
  }

  private static void answer(StringBuilder text, ReportAnswer answer) {
    text.append("\n### ").append(answer.title()).append("\n\n");
    text.append(answer.sentence()).append("\n\n");
    answer.points().forEach(point -> text.append("- ").append(point).append('\n'));
  }

  private static void table(StringBuilder text, ReportTable table) {
    text.append("\n### ").append(table.title()).append("\n\n");
    text.append(line(table.rows().get(0)));
    text.append(line(Collections.nCopies(table.rows().get(0).size(), "---")));
    table.rows().stream().skip(1).forEach(row -> text.append(line(row)));
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }
}
