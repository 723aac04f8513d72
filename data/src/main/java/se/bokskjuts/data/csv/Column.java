package se.bokskjuts.data.csv;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A column's English and Swedish heading and its further names; a heading's case does not matter.
 */
public enum Column {
  ID("id", "id", "enhet", "unit", "bil", "van", "enhets-id", "bil-id"),
  NAME("name", "namn", "benämning"),
  CODE("code", "kod", "kortkod", "branchcode", "codes", "sigel"),
  KIND("kind", "typ", "slag", "sort", "orsak", "type"),
  MUNICIPALITY("municipality", "kommun"),
  LAT("lat", "latitud", "latitude", "bredd"),
  LON("lon", "longitud", "longitude", "lng", "längd"),
  WINDOWS("windows", "mottagningstider", "öppet", "tider"),
  SERVICE_SECONDS("service_seconds", "stopptid_sekunder"),
  SECONDS_PER_BOX("seconds_per_box", "sekunder_per_låda"),
  MAX_BOXES_IN("max_boxes_in", "högst_lådor_in"),
  EMPTY_BOXES("empty_boxes", "tomlådor"),
  DOCK("dock", "omlastning"),
  PROMISED_WEEKDAYS("promised_weekdays", "utlovade_veckodagar", "veckodagar", "weekdays"),
  SORT_OPENS("sort_opens", "sortering_från"),
  SORT_CLOSES("sort_closes", "sortering_till"),
  SORT_SECONDS_PER_ITEM("sort_seconds_per_item", "sekunder_per_exemplar"),
  SOURCE("source", "källa"),
  FROM_MEMORY("from_memory", "ur_minnet"),

  START("start", "startar"),
  END("end", "slutar", "slut"),
  SHIFT_FROM("shift_from", "pass_från"),
  SHIFT_TO("shift_to", "pass_till"),
  CAPACITY_BOXES("capacity_boxes", "plats_lådor", "lådor"),
  CAPACITY_KG("capacity_kg", "last_kg", "lastvikt"),
  SERVES("serves", "betjänar"),
  RANGE_KM("range_km", "räckvidd_km"),
  GRAMS_CO2_PER_KM("grams_co2_per_km", "gram_co2_per_km"),
  FIXED("fixed", "fast_kostnad"),
  PER_HOUR("per_hour", "per_timme"),
  PER_KM("per_km", "kr_per_km"),
  MAX_WORK_SECONDS("max_work_seconds", "längsta_arbete_sekunder"),
  BREAK_SECONDS("break_seconds", "rast_sekunder"),

  HOLD("hold", "reservation", "reservations-id", "hold_id", "reservationsnummer"),
  BARCODE("barcode", "streckkod", "etikettnummer", "exemplar", "item", "exemplarnummer"),
  FROM("from", "från", "frombranch", "från_enhet", "avsändare"),
  TO("to", "till", "tobranch", "till_enhet", "mottagare", "hämtställe", "hämtbibliotek", "send_to"),
  AT("at", "finns_på", "står_på", "placering", "holdingbranch", "library"),
  DATE("date", "datum", "ready_since", "redo_sedan"),
  MEDIA("media", "medietyp", "mediatype", "media_type", "itype", "item_type"),
  LITRES("litres", "liter", "volym"),
  KG("kg", "vikt", "weight"),
  TITLE("title", "titel"),
  SHELF("shelf", "hylla", "hyllplacering", "signum", "call_number", "callno", "itemcallnumber"),

  ITEM_NUMBER("itemnumber", "exemplar-id"),
  DATE_REQUESTED("daterequested", "begärd"),
  DATE_SENT("datesent", "skickad"),
  DATE_ARRIVED("datearrived", "ankommen"),
  DATE_CANCELLED("datecancelled", "avbruten"),
  REASON("reason", "anledning");

  private static final Pattern MARKS = Pattern.compile("\\p{M}");

  private final List<String> headings;

  Column(String... headings) {
    this.headings = List.of(headings);
  }

  /** The English heading, which files we write carry. */
  public String heading() {
    return headings.get(0);
  }

  public String swedishHeading() {
    return headings.get(1);
  }

  /** All headings it is known by, English and Swedish first. */
  public List<String> headings() {
    return headings;
  }

  boolean isCalled(String heading) {
    String key = key(heading);
    return headings.stream()
        .map(Column::key)
        .anyMatch(known -> known.equals(key) || withoutMarks(known).equals(key));
  }

  /** As a program writes that knows ASCII alone: {@code fran} for från. */
  static String withoutMarks(String key) {
    return MARKS.matcher(Normalizer.normalize(key, Normalizer.Form.NFD)).replaceAll("");
  }

  /** Headings are compared without case, spaces, hyphens, dots and underscores. */
  static String key(String heading) {
    return CellText.clean(heading).toLowerCase(Locale.ROOT).replaceAll("[\\s_\\-./:()]+", "");
  }
}
