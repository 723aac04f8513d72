package se.bokskjuts.api.settings;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import se.bokskjuts.api.problem.Texts;
import se.bokskjuts.data.store.StaleVersionException;

/**
 * What every form does: save and go on, or come back with what was written, the faults beside the
 * fields, or what somebody else changed meanwhile.
 */
@Component
class FormTurn {
  static final String VERSION = "version";

  private final SettingsDesk desk;
  private final Texts texts;

  FormTurn(SettingsDesk desk, Texts texts) {
    this.desk = desk;
    this.texts = texts;
  }

  /**
   * A thing whose form was sent.
   *
   * @param kind as the audit log calls it
   */
  record Thing(String kind, String id) {}

  /**
   * A form's two ways: its values judged, or stored.
   *
   * @param check notes what is wrong with the values; for a form that cannot be read whole, so that
   *     all faults are told at once
   */
  record Work(Consumer<FieldFaults> check, Runnable save) {
    /** Of a form whose faults of reading are all it may have. */
    static Work of(Runnable save) {
      return new Work(faults -> {}, save);
    }
  }

  /** A form as it was sent, and the faults of its reading. */
  record Sent(MultiValueMap<String, String> form, FieldFaults faults) {
    static Sent of(MultiValueMap<String, String> form) {
      return new Sent(form, new FieldFaults());
    }

    /** What its maker saw; what is no number fits nothing that is stored. */
    int version() {
      String text = form.getFirst(VERSION);
      return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }
  }

  /**
   * @param again shows the form once more
   * @param done where to go when it is saved
   */
  String take(
      Thing thing,
      Sent sent,
      Work work,
      Model model,
      HttpServletResponse response,
      Function<FormView, String> again,
      String done) {
    if (!sent.faults().isEmpty()) {
      work.check().accept(sent.faults());
      return wrong(sent, sent.faults().list(), response, again);
    }
    try {
      work.save().run();
      return "redirect:" + done;
    } catch (WrongFieldsException e) {
      return wrong(sent, e.faults(), response, again);
    } catch (StaleVersionException e) {
      response.setStatus(HttpServletResponse.SC_CONFLICT);
      desk.findLastChange(thing.kind(), thing.id())
          .ifPresent(entry -> model.addAttribute("theirs", ChangeLine.of(entry, texts)));
      model.addAttribute("conflict", true);
      MultiValueMap<String, String> kept = new LinkedMultiValueMap<>(sent.form());
      kept.set(VERSION, String.valueOf(e.actual()));
      return again.apply(FormView.of(kept));
    }
  }

  private String wrong(
      Sent sent,
      List<FieldFault> faults,
      HttpServletResponse response,
      Function<FormView, String> again) {
    response.setStatus(422);
    return again.apply(FormView.of(sent.form(), faults, texts));
  }
}
