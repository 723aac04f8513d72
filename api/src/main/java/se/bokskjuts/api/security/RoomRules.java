package se.bokskjuts.api.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * Who may call a room's addresses. A room that needs other roles than the general rules give
 * declares one as a bean; the first rule that fits an address counts.
 */
public record RoomRules(List<Rule> rules) {
  public RoomRules {
    rules = List.copyOf(rules);
  }

  public static RoomRules of(Rule... rules) {
    return new RoomRules(List.of(rules));
  }

  /**
   * One rule.
   *
   * @param method empty: all
   * @param address a pattern such as {@code /api/v1/plans/*}
   * @param roles any of them may; empty: see {@code open}
   * @param open for everybody, signed in or not: the address itself carries what lets in, so that
   *     there is nothing for a stranger's form to steal
   */
  public record Rule(Optional<HttpMethod> method, String address, Set<Role> roles, boolean open) {
    public Rule {
      roles = Set.copyOf(roles);
      if (open != roles.isEmpty()) {
        throw new IllegalArgumentException("either roles or open: " + address);
      }
    }

    public static Rule open(String address) {
      return new Rule(Optional.empty(), address, Set.of(), true);
    }

    public static Rule may(HttpMethod method, String address, Role... roles) {
      return new Rule(Optional.of(method), address, Set.of(roles), false);
    }
  }
}
