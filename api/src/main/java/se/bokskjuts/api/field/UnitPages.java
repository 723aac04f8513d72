package se.bokskjuts.api.field;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import se.bokskjuts.api.field.link.LinkKind;
import se.bokskjuts.data.delivery.DeliveryEvent;
import se.bokskjuts.data.delivery.EventKind;

/** A unit's page: what comes and when, what came and what did not, what was not found. */
@Controller
@RequestMapping("/field/unit")
class UnitPages extends LinkedPages {
  private static final List<EventKind> DEVIATIONS =
      List.of(EventKind.NOT_RECEIVED, EventKind.ITEM_NOT_FOUND);

  private final UnitDays days;

  UnitPages(FieldLinks links, UnitDays days, Reports reports, FieldPage page) {
    super(LinkKind.UNIT, DEVIATIONS, links, reports, page);
    this.days = days;
  }

  @Override
  String show(LinkHolder holder, Model model) {
    model.addAttribute("today", days.of(holder.plan(), holder.unit()));
    return "field-unit";
  }

  @Override
  boolean concerns(DeliveryEvent event, LinkHolder holder) {
    return event.van().isEmpty() && event.unit().equals(holder.unit());
  }

  @Override
  Reporter reporter(LinkHolder holder) {
    return new Reporter.OfUnit(holder);
  }
}
