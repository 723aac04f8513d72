package se.bokskjuts.api.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import se.bokskjuts.model.Money;

/** Money in words, in the reader's language. */
public final class Kronor {
  private Kronor() {}

  /** 4 781 kr. */
  public static String whole(Money money) {
    return format(money, 0) + " kr";
  }

  /** 4 780,50. */
  public static String exact(Money money) {
    return format(money, 2);
  }

  /** +12,00 or −12,00; 0,00 when nothing changed. */
  public static String change(Money from, Money to) {
    Money difference = to.minus(from);
    return (difference.ore() > 0 ? "+" : "") + format(difference, 2);
  }

  /** +12 kr or −12 kr; ±0 kr when nothing changed. */
  public static String wholeChange(Money difference) {
    String sign = difference.ore() > 0 ? "+" : difference.ore() == 0 ? "±" : "";
    return sign + format(difference, 0) + " kr";
  }

  /** An amount as it stands, without zeros at its end. */
  static String amount(BigDecimal sek) {
    return NumberFormat.getInstance(LocaleContextHolder.getLocale()).format(sek);
  }

  private static String format(Money money, int decimals) {
    Locale locale = LocaleContextHolder.getLocale();
    NumberFormat format = NumberFormat.getInstance(locale);
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format.format(money.sek());
  }
}
