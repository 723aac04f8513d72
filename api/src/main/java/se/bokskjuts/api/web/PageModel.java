package se.bokskjuts.api.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the layout of every page needs. */
@ControllerAdvice(basePackages = "se.bokskjuts.api")
class PageModel {
  /** Where the language switch leads back to. */
  @ModelAttribute("path")
  String path(HttpServletRequest request) {
    return request.getRequestURI();
  }

  /** The tab of the main menu that is lit. */
  @ModelAttribute("nav")
  String nav(HttpServletRequest request) {
    String[] parts = request.getRequestURI().split("/");
    return parts.length > 1 ? parts[1] : "start";
  }
}
