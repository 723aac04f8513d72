package se.bokskjuts.data.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;

/** What SQL itself refuses, whatever the code above it does. */
class ConstraintsIT {
  private static final UUID DRAFT = UUID.fromString("00000000-0000-0000-0000-000000000001");
  private static final UUID PUBLISHED = UUID.fromString("00000000-0000-0000-0000-000000000002");
  private static final UUID JOB = UUID.fromString("00000000-0000-0000-0000-000000000003");

  private static Database database;

  @BeforeAll
  static void a_small_county() {
    database = TestDatabase.create();
    unit("falun");
    unit("mora");
    run("INSERT INTO unit_code VALUES ('FAL', 'falun', 1)");
    run("INSERT INTO unit_window VALUES ('falun', '07:00', '12:00')");
    run(
        "INSERT INTO unit_closure (unit_id, from_date, to_date) VALUES ('falun', '2026-12-01', '2026-12-05')");
    run(van("bil-1", "'falun'", "'06:30', '16:30'"));
    run("INSERT INTO van_absence VALUES ('bil-1', '2026-12-01', '2026-12-05')");
    run(transfer("0030", "falun", "mora", "falun", "WAITING"));
    run(transfer("0031", "falun", "mora", "mora", "DELIVERED"));
    run(hold("r1"));
    run(importFile("TRANSFERS", "aa"));
    run(plan(DRAFT, 1, "2026-11-24", 1));
    run(plan(PUBLISHED, 2, "2026-11-24", 1));
    run(
        "UPDATE plan SET state = 'PUBLISHED', published_at = now(), row_version = 2 WHERE id = '"
            + PUBLISHED
            + "'");
    run(
        "INSERT INTO plan_job (id, service_date, settings, requested_by) VALUES ('"
            + JOB
            + "', '2026-11-24', '{}', 'anna')");
    run(
        "INSERT INTO account (id, name, display_name, password_hash) VALUES ('"
            + DRAFT
            + "', 'Anna', 'Anna', '{bcrypt}x')");
    run(
        "INSERT INTO audit_log (actor, action, object_kind) VALUES ('anna', 'plan.published', 'plan')");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "unit_pkey | INSERT INTO unit (id, name, municipality, kind, lat, lon, service_seconds, seconds_per_box) VALUES ('falun', 'x', 'x', 'MAIN', 0, 0, 0, 0)",
        "unit_kind_check | UPDATE unit SET kind = 'PUB'",
        "unit_lat_check | UPDATE unit SET lat = 91",
        "unit_lat_check | UPDATE unit SET lat = 'NaN'",
        "unit_lon_check | UPDATE unit SET lon = -181",
        "short_text_check | UPDATE unit SET name = ' '",
        "short_text_check | UPDATE unit SET name = E'a\\nb'",
        "unit_service_seconds_check | UPDATE unit SET service_seconds = -1",
        "unit_max_boxes_in_check | UPDATE unit SET max_boxes_in = -1",
        "unit_empty_boxes_check | UPDATE unit SET empty_boxes = -1",
        "unit_code_pkey | INSERT INTO unit_code VALUES ('FAL', 'mora', 1)",
        "unit_code_place | INSERT INTO unit_code VALUES ('FLN', 'falun', 1)",
        "unit_promise_weekday_check | INSERT INTO unit_promise VALUES ('falun', 8)",
        "unit_window_forward | INSERT INTO unit_window VALUES ('mora', '12:00', '11:00')",
        "unit_windows_apart | INSERT INTO unit_window VALUES ('falun', '11:00', '13:00')",
        "clock_time_check | INSERT INTO unit_window VALUES ('mora', '12:00', '24:00')",
        "unit_closure_forward | INSERT INTO unit_closure (unit_id, from_date, to_date) VALUES ('mora', '2026-12-05', '2026-12-01')",
        "unit_closures_apart | INSERT INTO unit_closure (unit_id, from_date, to_date) VALUES ('falun', '2026-12-05', '2026-12-09')",
        "sort_point_forward | INSERT INTO sort_point VALUES ('falun', '18:00', '06:00', 6)",
        "sort_point_unit_id_fkey | INSERT INTO sort_point VALUES ('idre', '06:00', '18:00', 6)",
        "van_start_unit_fkey | UPDATE van SET start_unit = 'idre'",
        "van_shift_forward | UPDATE van SET shift_from = '17:00'",
        "van_capacity_boxes_check | UPDATE van SET capacity_boxes = -1",
        "sek_check | UPDATE van SET per_km = -4.5",
        "sek_check | UPDATE van SET per_km = 'NaN'",
        "van_serves_unit_id_fkey | INSERT INTO van_serves VALUES ('bil-1', 'idre')",
        "van_absences_apart | INSERT INTO van_absence VALUES ('bil-1', '2026-12-03', '2026-12-03')",
        "setting_amount_check | INSERT INTO setting VALUES ('x', -1, 'kr', 'x', '2026-11-23')",
        "media_type_grams_check | INSERT INTO media_type VALUES ('X', 'x', 1, 0, '{}', 'x', '2026-11-23')",
        "transfer_goes_somewhere | UPDATE transfer SET to_unit = 'falun', at_unit = 'mora' WHERE barcode = '0030'",
        "transfer_delivered_is_there | UPDATE transfer SET state = 'DELIVERED' WHERE barcode = '0030'",
        "transfer_delivered_is_there | UPDATE transfer SET at_unit = 'mora' WHERE barcode = '0030'",
        "transfer_to_unit_fkey | UPDATE transfer SET to_unit = 'idre' WHERE barcode = '0030'",
        "transfer_kind_check | UPDATE transfer SET kind = 'LOAN'",
        "transfer_grams_check | UPDATE transfer SET grams = -1",
        "unit_visit_pkey | INSERT INTO unit_visit VALUES ('2026-11-24', 'falun', true), ('2026-11-24', 'falun', false)",
        "travel_matrix_square | INSERT INTO travel_matrix VALUES ('v', decode(repeat('00', 32), 'hex'), '{a,b}', '{0,1,1}', '{0,1,1,0}')",
        "plan_of_its_date | UPDATE plan SET day = jsonb_set(day, '{date}', '\"2026-11-25\"'), row_version = 9 WHERE state = 'DRAFT'",
        "plan_of_its_date | UPDATE plan SET plan = '{}', row_version = 9 WHERE state = 'DRAFT'",
        "plan_figures_add_up | UPDATE plan SET delivered = 7, row_version = 9 WHERE state = 'DRAFT'",
        "plan_cost_vans_check | UPDATE plan SET cost_vans = -1, row_version = 9 WHERE state = 'DRAFT'",
        "plan_published_once | UPDATE plan SET state = 'PUBLISHED', published_at = now(), row_version = 9 WHERE state = 'DRAFT'",
        "plan_published_when | UPDATE plan SET state = 'DISCARDED', published_at = now(), row_version = 9 WHERE state = 'DRAFT'",
        "plan_row_version_counts | UPDATE plan SET cost_vans = 1 WHERE state = 'DRAFT'",
        "plan_state_goes_forward | UPDATE plan SET state = 'COMPLETED', row_version = 9 WHERE state = 'DRAFT'",
        "plan_state_goes_forward | UPDATE plan SET state = 'DRAFT', row_version = 9 WHERE state = 'PUBLISHED'",
        "plan_published_stays | UPDATE plan SET cost_vans = 1, row_version = 9 WHERE state = 'PUBLISHED'",
        "plan_published_stays | UPDATE plan SET plan = jsonb_set(plan, '{stays}', '[1]'), row_version = 9 WHERE state = 'PUBLISHED'",
        "plan_published_stays | DELETE FROM plan WHERE state = 'PUBLISHED'",
        "plan_job_done_has_plan | UPDATE plan_job SET state = 'DONE', ended_at = now()",
        "plan_job_failed_says_why | UPDATE plan_job SET state = 'FAILED', ended_at = now()",
        "plan_job_end | UPDATE plan_job SET state = 'CANCELLED'",
        "account_name_once | INSERT INTO account (id, name, display_name, password_hash) VALUES (gen_random_uuid(), 'ANNA', 'x', '{bcrypt}x')",
        "account_can_sign_in | INSERT INTO account (id, name, display_name) VALUES (gen_random_uuid(), 'bo', 'x')",
        "account_password_hash_check | UPDATE account SET password_hash = 'hemligt'",
        "account_role_scope | INSERT INTO account_role SELECT id, 'STAFF' FROM account",
        "account_role_scope | INSERT INTO account_role SELECT id, 'ADMIN', 'Falun' FROM account",
        "account_role_scope | INSERT INTO account_role SELECT id, 'STAFF', 'Falun', 'falun' FROM account",
        "api_key_ends | INSERT INTO api_key (id, name, prefix, key_hash, role, created_by, expires_at) VALUES (gen_random_uuid(), 'x', 'x', decode(repeat('00', 32), 'hex'), 'VIEWER', 'anna', '2020-01-01')",
        "api_key_key_hash_check | INSERT INTO api_key (id, name, prefix, key_hash, role, created_by, expires_at) VALUES (gen_random_uuid(), 'x', 'x', 'klartext', 'VIEWER', 'anna', '2100-01-01')",
        "audit_log_append_only | UPDATE audit_log SET actor = 'bo'",
        "audit_log_append_only | DELETE FROM audit_log",
        "audit_log_append_only | TRUNCATE audit_log",
      })
  void a_bad_row_is_refused(String constraint, String statement) {
    assertRefused(constraint, statement);
  }

  @Test
  void an_item_is_in_one_place() {
    assertRefused(
        "transfer_item_in_one_place", transfer("0030", "mora", "falun", "mora", "WAITING"));
    assertThatCode(() -> run(transfer("0031", "mora", "falun", "mora", "WAITING")))
        .as("the one before was delivered")
        .doesNotThrowAnyException();
  }

  @Test
  void a_hold_waits_once() {
    assertRefused("hold_request_once", hold("r1"));
  }

  @Test
  void a_files_content_is_taken_in_once() {
    assertRefused("import_file_once", importFile("TRANSFERS", "aa"));
    assertThatCode(() -> run(importFile("HOLDS", "aa"))).doesNotThrowAnyException();
  }

  @Test
  void a_version_is_one_plan() {
    assertRefused("plan_version_once", plan(UUID.randomUUID(), 1, "2026-11-24", 1));
  }

  @Test
  void an_event_of_a_draft_is_refused_and_one_of_a_published_plan_kept_once() {
    assertRefused("delivery_event_of_published_plan", event(DRAFT));
    run(event(PUBLISHED));
    assertRefused("delivery_event_pkey", event(PUBLISHED));
  }

  @Test
  void a_report_is_never_changed_and_never_free_text() {
    String other = event(PUBLISHED).replace(JOB.toString(), UUID.randomUUID().toString());
    run(other);

    assertRefused("delivery_event_append_only", "UPDATE delivery_event SET reason = ''");
    assertRefused("delivery_event_append_only", "DELETE FROM delivery_event");
    assertRefused("delivery_event_append_only", "TRUNCATE delivery_event");
    assertRefused(
        "delivery_event_tells_of", other.replace("'ARRIVED'", "'LOADED'").replace(", 0,", ", 1,"));
    assertRefused(
        "delivery_event_reason",
        "INSERT INTO delivery_event"
            + " (id, plan_id, van_id, unit_id, kind, reason, happened_at, reported_by) VALUES ('"
            + UUID.randomUUID()
            + "', '"
            + PUBLISHED
            + "', 'bil-1', 'mora', 'VAN_STOPPED', 'Anna Svensson var inte hemma', now(), 'bo')");
  }

  @Test
  void links_are_signed_with_one_secret() {
    run("INSERT INTO link_secret (secret) VALUES (decode(repeat('ab', 32), 'hex'))");

    assertRefused(
        "link_secret_pkey",
        "INSERT INTO link_secret (secret) VALUES (decode(repeat('cd', 32), 'hex'))");
  }

  private static void assertRefused(String constraint, String statement) {
    assertThatThrownBy(() -> run(statement))
        .rootCause()
        .isInstanceOfSatisfying(
            PSQLException.class,
            e -> assertThat(e.getServerErrorMessage().getConstraint()).isEqualTo(constraint));
  }

  private static void run(String statement) {
    database.sql().connection(connection -> connection.createStatement().execute(statement));
  }

  private static void unit(String id) {
    run(
        "INSERT INTO unit (id, name, municipality, kind, lat, lon, service_seconds, seconds_per_box)"
            + " VALUES ('"
            + id
            + "', '"
            + id
            + "', '"
            + id
            + "', 'MAIN', 60.6, 15.6, 240, 20)");
  }

  private static String van(String id, String unit, String shift) {
    return "INSERT INTO van (id, name, start_unit, end_unit, shift_from, shift_to, capacity_boxes,"
        + " capacity_grams, grams_co2_per_km, fixed, per_hour, per_km, break_seconds) VALUES ('"
        + id
        + "', 'x', "
        + unit
        + ", "
        + unit
        + ", "
        + shift
        + ", 55, 820000, 15, 400, 420, 3.5, 1800)";
  }

  private static String transfer(String barcode, String from, String to, String at, String state) {
    return "INSERT INTO transfer (barcode, kind, from_unit, to_unit, at_unit, millilitres, grams,"
        + " waiting_since, state) VALUES ('"
        + barcode
        + "', 'RETURN', '"
        + from
        + "', '"
        + to
        + "', '"
        + at
        + "', 1100, 550, '2026-11-24', '"
        + state
        + "')";
  }

  private static String hold(String reference) {
    return "INSERT INTO hold_request (reference, to_unit, millilitres, grams, waiting_since)"
        + " VALUES ('"
        + reference
        + "', 'mora', 1100, 550, '2026-11-24')";
  }

  private static String importFile(String kind, String hashByte) {
    return "INSERT INTO import_file (kind, preset, file_name, content_hash, rows_read, rows_kept,"
        + " faults, synthetic, imported_by) VALUES ('"
        + kind
        + "', 'native', 'fil.csv',"
        + " decode(repeat('"
        + hashByte
        + "', 32), 'hex'), 1, 1, 0, true, 'anna')";
  }

  private static String plan(UUID id, int version, String date, int rowVersion) {
    return "INSERT INTO plan (id, service_date, version, day, plan, cost_vans, cost_handling,"
        + " cost_sorting, cost_delay, cost_missed, items, delivered, on_the_way, not_nearer, boxes,"
        + " lifts, sorted, metres, van_seconds, missed_visits, vans, made_by, created_by, row_version)"
        + " VALUES ('"
        + id
        + "', '"
        + date
        + "', "
        + version
        + ", '{\"format\": \"bokskjuts-day/1\", \"date\": \""
        + date
        + "\"}'"
        + ", '{\"format\": \"bokskjuts-plan/1\", \"date\": \""
        + date
        + "\", \"stays\": []}'"
        + ", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 'SOLVER', 'anna', "
        + rowVersion
        + ")";
  }

  private static String event(UUID plan) {
    return "INSERT INTO delivery_event (id, plan_id, van_id, stop_index, unit_id, kind,"
        + " happened_at, reported_by)"
        + " VALUES ('"
        + JOB
        + "', '"
        + plan
        + "', 'bil-1', 0, 'mora', 'ARRIVED', now(), 'bo')";
  }
}
