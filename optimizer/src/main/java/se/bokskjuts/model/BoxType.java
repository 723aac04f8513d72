package se.bokskjuts.model;

/** The crate in use: how much goes in, how heavy it may be when packed, how heavy it is empty. */
public record BoxType(int millilitres, int maxGrams, int emptyGrams) {
  public BoxType {
    Checks.positive(millilitres, "boxType.litres (in ml)");
    Checks.notNegative(emptyGrams, "boxType.emptyKg (in g)");
    Checks.require(
        maxGrams > emptyGrams,
        "boxType.maxKg (" + maxGrams + " g) must exceed boxType.emptyKg (" + emptyGrams + " g)");
  }

  /** Grams of items that one box may hold (H3). */
  public int itemGrams() {
    return maxGrams - emptyGrams;
  }
}
