package se.bokskjuts.api.web;

import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.springframework.context.i18n.LocaleContextHolder;
import se.bokskjuts.model.KeyFigures;

/**
 * A key figure beside the same of an earlier plan and of the usual one.
 *
 * @param word the end of its message key
 * @param change against the earlier plan; empty without one
 * @param usual against the usual plan; empty without one
 */
record FigureRow(String word, String value, String change, String usual) {
  private record Figure(String word, int decimals, ToDoubleFunction<KeyFigures> of) {}

  private static final List<Figure> FIGURES =
      List.of(
          new Figure("delivered", 0, KeyFigures::delivered),
          new Figure("onTheWay", 0, KeyFigures::onTheWay),
          new Figure("notNearer", 0, KeyFigures::notNearer),
          new Figure("vans", 0, KeyFigures::vans),
          new Figure("boxes", 0, KeyFigures::boxes),
          new Figure("lifts", 0, KeyFigures::lifts),
          new Figure("km", 0, f -> f.metres() / 1000.0),
          new Figure("hours", 1, f -> f.vanSeconds() / 3600.0),
          new Figure("missed", 0, KeyFigures::missedVisits));

  static List<FigureRow> of(
      KeyFigures now, Optional<KeyFigures> earlier, Optional<KeyFigures> usual) {
    return FIGURES.stream().map(f -> row(f, now, earlier, usual)).toList();
  }

  private static FigureRow row(
      Figure figure, KeyFigures now, Optional<KeyFigures> earlier, Optional<KeyFigures> usual) {
    double value = figure.of().applyAsDouble(now);
    return new FigureRow(
        figure.word(),
        text(value, figure.decimals()),
        change(figure, value, earlier),
        change(figure, value, usual));
  }

  private static String change(Figure figure, double value, Optional<KeyFigures> other) {
    return other
        .map(o -> value - figure.of().applyAsDouble(o))
        .map(d -> (d > 0 ? "+" : "") + text(d, figure.decimals()))
        .orElse("");
  }

  private static String text(double value, int decimals) {
    NumberFormat format = NumberFormat.getInstance(LocaleContextHolder.getLocale());
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    double scale = Math.pow(10, decimals);
    return format.format(Math.round(value * scale) / scale);
  }
}
