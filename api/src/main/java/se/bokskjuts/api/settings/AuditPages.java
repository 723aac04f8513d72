package se.bokskjuts.api.settings;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.bokskjuts.api.problem.Texts;
import se.bokskjuts.api.security.Role;
import se.bokskjuts.api.security.RoomRules;
import se.bokskjuts.data.store.AuditEntry;
import se.bokskjuts.data.store.AuditStore;

/** Who changed what, for administrators: with what stood before and after. */
@Controller
class AuditPages {
  private static final int PAGE = 50;

  private final AuditStore audit;
  private final Texts texts;

  AuditPages(AuditStore audit, Texts texts) {
    this.audit = audit;
    this.texts = texts;
  }

  @GetMapping("/audit")
  @PreAuthorize("hasRole('ADMIN')")
  String list(@RequestParam(required = false) @Nullable Long before, Model model) {
    List<AuditEntry> entries = before == null ? audit.list(PAGE + 1) : audit.list(before, PAGE + 1);
    List<ChangeLine> lines =
        entries.stream().limit(PAGE).map(e -> ChangeLine.of(e, texts)).toList();
    model.addAttribute("nav", "settings");
    model.addAttribute("lines", lines);
    model.addAttribute(
        "older", entries.size() > PAGE ? Optional.of(lines.get(PAGE - 1).id()) : Optional.empty());
    return "settings/audit";
  }

  /** The log names people and what they did: nobody but administrators reads it. */
  @Configuration
  static class Rules {
    @Bean
    RoomRules settingsRules() {
      return RoomRules.of(
          RoomRules.Rule.may(HttpMethod.GET, "/audit", Role.ADMIN),
          RoomRules.Rule.may(HttpMethod.GET, "/api/v1/audit", Role.ADMIN));
    }
  }
}
