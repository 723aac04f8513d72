package se.bokskjuts.model;

/** What a plan costs, by part ({@code domain.md} 5). */
public record PlanCost(Money vans, Money handling, Money sorting, Money delay, Money missed) {
  public static final PlanCost ZERO =
      new PlanCost(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

  public Money total() {
    return vans.plus(handling).plus(sorting).plus(delay).plus(missed);
  }
}
