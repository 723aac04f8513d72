package se.bokskjuts.api.field;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import se.bokskjuts.api.field.link.LinkKind;
import se.bokskjuts.data.delivery.DeliveryEvent;
import se.bokskjuts.data.delivery.EventKind;

/** The driver's phone page: by link, without an account, that van and day alone. */
@Controller
@RequestMapping("/field/driver")
class DriverPages extends LinkedPages {
  private static final List<EventKind> DEVIATIONS =
      List.of(
          EventKind.NOT_UNLOADED,
          EventKind.NOT_LOADED,
          EventKind.STOP_MISSED,
          EventKind.VAN_STOPPED);

  private final DriverDays days;

  DriverPages(FieldLinks links, DriverDays days, Reports reports, FieldPage page) {
    super(LinkKind.DRIVER, DEVIATIONS, links, reports, page);
    this.days = days;
  }

  @Override
  String show(LinkHolder holder, Model model) {
    model.addAttribute("day", days.of(holder.plan(), holder.van()));
    return "field-driver";
  }

  @Override
  boolean concerns(DeliveryEvent event, LinkHolder holder) {
    return event.van().filter(v -> v.equals(holder.van())).isPresent();
  }

  @Override
  Reporter reporter(LinkHolder holder) {
    return new Reporter.Driver(holder);
  }
}
