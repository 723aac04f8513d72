package se.bokskjuts.api.web;

import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.bokskjuts.api.problem.ProblemCode;
import se.bokskjuts.api.problem.RefusedException;
import se.bokskjuts.api.problem.Texts;
import se.bokskjuts.api.security.Accounts;
import se.bokskjuts.api.security.ApiKeys;
import se.bokskjuts.api.security.Role;
import se.bokskjuts.data.access.Grant;
import se.bokskjuts.data.store.UnitStore;

/** Accounts and API keys, for administrators; everybody's own password. */
@Controller
class AccountPages {
  private static final int SHORTEST_PASSWORD = 12;

  private final Accounts accounts;
  private final ApiKeys keys;
  private final UnitStore units;
  private final Texts texts;

  AccountPages(Accounts accounts, ApiKeys keys, UnitStore units, Texts texts) {
    this.units = units;
    this.accounts = accounts;
    this.keys = keys;
    this.texts = texts;
  }

  @GetMapping("/accounts")
  String list(Model model) {
    model.addAttribute("accounts", accounts.list());
    model.addAttribute("keys", keys.list());
    model.addAttribute("roles", Role.values());
    model.addAttribute(
        "municipalities",
        units.list().stream().map(u -> u.unit().municipality()).distinct().sorted().toList());
    model.addAttribute("units", units.list().stream().map(u -> u.unit()).toList());
    return "accounts";
  }

  @PostMapping("/accounts")
  String add(
      @RequestParam String name,
      @RequestParam Role role,
      @RequestParam(defaultValue = "") String municipality,
      @RequestParam(defaultValue = "") String unit,
      Principal who,
      RedirectAttributes next) {
    try {
      String password =
          accounts.add(name, List.of(grantOf(role, municipality, unit)), who.getName());
      tellSecret(next, texts.get("accounts.secret", name), password);
    } catch (RefusedException e) {
      tellFault(next, e);
    }
    return "redirect:/accounts";
  }

  @PostMapping("/accounts/{name}/role")
  String changeRole(
      @PathVariable String name,
      @RequestParam Role role,
      @RequestParam(defaultValue = "") String municipality,
      @RequestParam(defaultValue = "") String unit,
      Principal who,
      RedirectAttributes next) {
    try {
      accounts.changeGrants(name, List.of(grantOf(role, municipality, unit)), who.getName());
      next.addFlashAttribute("said", texts.get("accounts.roleChanged", name));
    } catch (RefusedException e) {
      tellFault(next, e);
    }
    return "redirect:/accounts";
  }

  @PostMapping("/accounts/{name}/close")
  String close(@PathVariable String name, Principal who, RedirectAttributes next) {
    accounts.close(name, who.getName());
    next.addFlashAttribute("said", texts.get("said.closed", name));
    return "redirect:/accounts";
  }

  @PostMapping("/accounts/keys")
  String addKey(
      @RequestParam String name,
      @RequestParam Role role,
      @RequestParam(defaultValue = "") String municipality,
      @RequestParam(defaultValue = "") String unit,
      Principal who,
      RedirectAttributes next) {
    try {
      String key = keys.add(name, grantOf(role, municipality, unit), who.getName());
      tellSecret(next, texts.get("keys.secret", name), key);
    } catch (RefusedException e) {
      tellFault(next, e);
    }
    return "redirect:/accounts";
  }

  @PostMapping("/accounts/keys/{name}/close")
  String closeKey(@PathVariable String name, Principal who, RedirectAttributes next) {
    keys.close(name, who.getName());
    next.addFlashAttribute("said", texts.get("said.closed", name));
    return "redirect:/accounts";
  }

  /** Staff are always of a unit or of a municipality, all others of none. */
  private static Grant grantOf(Role role, String municipality, String unit) {
    if (role != Role.STAFF) {
      return Grant.of(role.name());
    }
    if (!unit.isBlank()) {
      return new Grant(role.name(), Optional.empty(), Optional.of(unit));
    }
    if (municipality.isBlank()) {
      throw RefusedException.of(ProblemCode.MISSING_VALUE, "municipality");
    }
    return new Grant(role.name(), Optional.of(municipality));
  }

  @GetMapping("/me")
  String me() {
    return "me";
  }

  @PostMapping("/password")
  String changePassword(
      @RequestParam("old") String old,
      @RequestParam("new") String fresh,
      Principal who,
      HttpSession session,
      RedirectAttributes next) {
    if (fresh.length() < SHORTEST_PASSWORD) {
      next.addFlashAttribute("fault", texts.get("me.short"));
    } else if (accounts.changePassword(who.getName(), old, fresh)) {
      accounts.keepSession(session, who.getName());
      next.addFlashAttribute("said", texts.get("me.done"));
    } else {
      next.addFlashAttribute("fault", texts.get("me.wrong"));
    }
    return "redirect:/me";
  }

  private static void tellSecret(RedirectAttributes next, String text, String secret) {
    next.addFlashAttribute("secretText", text);
    next.addFlashAttribute("secret", secret);
  }

  private void tellFault(RedirectAttributes next, RefusedException e) {
    next.addFlashAttribute(
        "fault", texts.get("problem." + e.code() + ".detail", e.values().toArray()));
  }
}
