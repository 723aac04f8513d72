package se.bokskjuts.api.serve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import se.bokskjuts.api.security.Role;

/** Who may call which operation: {@code roles.txt}. */
final class RoleTable {
  private static final List<String> COLUMNS =
      List.of("nobody", "ADMIN", "COORDINATOR", "PLANNER", "STAFF", "VIEWER");

  private final Map<String, List<String>> lines = new TreeMap<>();

  private RoleTable() {}

  static RoleTable read() {
    RoleTable table = new RoleTable();
    try (BufferedReader text =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(RoleTable.class.getResourceAsStream("/roles.txt")),
                StandardCharsets.UTF_8))) {
      text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).forEach(table::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }

  private void add(String line) {
    List<String> words = Arrays.asList(line.strip().split("\\s+"));
    List<String> answers = words.subList(1, words.size());
    boolean whole = answers.size() == COLUMNS.size() && Set.of("yes", "no").containsAll(answers);
    if (!whole || lines.put(words.get(0), answers) != null) {
      throw new IllegalArgumentException("roles.txt: " + line);
    }
  }

  Set<String> operations() {
    return lines.keySet();
  }

  boolean mayNobody(String operation) {
    return may("nobody", operation);
  }

  boolean may(Role role, String operation) {
    return may(role.name(), operation);
  }

  private boolean may(String column, String operation) {
    List<String> answers = lines.get(operation);
    if (answers == null) {
      throw new IllegalArgumentException("roles.txt has no line for " + operation);
    }
    return answers.get(COLUMNS.indexOf(column)).equals("yes");
  }
}
