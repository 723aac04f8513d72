package se.bokskjuts.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import se.bokskjuts.api.problem.ProblemCode;
import se.bokskjuts.api.problem.Problems;
import se.bokskjuts.api.problem.RefusedException;
import se.bokskjuts.api.security.OidcSettings;

/** The pages that need no account: sign-in, the language switch, what a problem code means. */
@Controller
class SignInPages {
  private final LocaleResolver locales;
  private final Problems problems;
  private final OidcSettings oidc;

  SignInPages(LocaleResolver locales, Problems problems, OidcSettings oidc) {
    this.oidc = oidc;
    this.locales = locales;
    this.problems = problems;
  }

  @GetMapping("/sign-in")
  String signIn(
      @RequestParam(required = false) String wrong,
      @RequestParam(required = false) String out,
      @RequestParam(required = false) String refused,
      Model model) {
    model.addAttribute("wrong", wrong != null);
    model.addAttribute("out", out != null);
    model.addAttribute("refused", refused != null);
    model.addAttribute("oidc", oidc.isOn() ? oidc.name() : null);
    return "sign-in";
  }

  @PostMapping("/language")
  String language(
      @RequestParam String to,
      @RequestParam(defaultValue = "/") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    locales.setLocale(request, response, Locale.forLanguageTag("en".equals(to) ? "en" : "sv"));
    boolean ours = back.startsWith("/") && !back.startsWith("//") && !back.contains("\\");
    return "redirect:" + (ours ? back : "/");
  }

  @GetMapping("/problems/{code}")
  String problem(@PathVariable String code, Model model) {
    ProblemCode known =
        List.of(ProblemCode.values()).stream()
            .filter(c -> c.name().equals(code))
            .findFirst()
            .orElseThrow(
                () -> RefusedException.of(ProblemCode.NO_SUCH_ADDRESS, "/problems/" + code));
    model.addAttribute("problem", problems.of(known, List.of("…", "…"), List.of()));
    return "problem";
  }

  /** Browsers ask for it whatever the page says. */
  @GetMapping("/favicon.ico")
  ResponseEntity<Void> icon() {
    return ResponseEntity.status(301).header("Location", "/img/bokskjuts.svg").build();
  }
}
