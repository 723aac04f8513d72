package se.bokskjuts.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount in whole öre (1/100 SEK). */
public record Money(long ore) implements Comparable<Money> {
  public static final Money ZERO = new Money(0);

  public static Money ofOre(long ore) {
    return new Money(ore);
  }

  /** Rounded half up to whole öre ({@code domain.md} 5). */
  public static Money ofSek(BigDecimal sek) {
    return new Money(sek.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact());
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(ore, other.ore));
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(ore, other.ore));
  }

  /** The amount in SEK with two decimals. */
  public BigDecimal sek() {
    return BigDecimal.valueOf(ore, 2);
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(ore, other.ore);
  }

  @Override
  public String toString() {
    return sek() + " kr";
  }
}
