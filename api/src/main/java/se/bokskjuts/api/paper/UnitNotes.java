package se.bokskjuts.api.paper;

import java.util.Optional;

/**
 * What a driver must know of a unit beside the day file.
 *
 * @param address street and town; empty if unknown
 * @param doorNotes which door, which key, whom to ring; empty if none
 * @param code a short code chosen by the cooperation, instead of the computed one
 */
public record UnitNotes(String address, String doorNotes, Optional<String> code) {
  public static final UnitNotes NONE = new UnitNotes("", "", Optional.empty());

  public static UnitNotes of(String address, String doorNotes) {
    return new UnitNotes(address, doorNotes, Optional.empty());
  }
}
