package se.bokskjuts.model;

/** Identity: exemplar: its barcode, opaque text, leading zeros kept. Never blank. */
public record ItemId(String value) implements Comparable<ItemId> {
  public ItemId {
    Checks.notBlank(value, "ItemId");
  }

  public static ItemId of(String value) {
    return new ItemId(value);
  }

  @Override
  public int compareTo(ItemId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
