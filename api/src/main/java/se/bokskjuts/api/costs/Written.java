package se.bokskjuts.api.costs;

import java.text.NumberFormat;
import org.springframework.context.i18n.LocaleContextHolder;
import se.bokskjuts.api.web.Kronor;
import se.bokskjuts.model.Money;

/** Numbers in the reader's language. */
final class Written {
  private static final double MG_PER_KG = 1e6;
  private static final double METRES_PER_KM = 1000;

  private Written() {}

  static String sek(long ore) {
    return Kronor.exact(Money.ofOre(ore));
  }

  static String kg(long milligrams) {
    return number(milligrams / MG_PER_KG, 2);
  }

  static String km(long metres) {
    return number(metres / METRES_PER_KM, 1);
  }

  static String number(double value, int decimals) {
    NumberFormat format = NumberFormat.getInstance(LocaleContextHolder.getLocale());
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format.format(value);
  }

  /** A weight in per cent, without zeros at its end. */
  static String percent(double value) {
    NumberFormat format = NumberFormat.getInstance(LocaleContextHolder.getLocale());
    format.setMaximumFractionDigits(2);
    return format.format(value);
  }
}
