package se.bokskjuts.data.store;

import java.time.Instant;
import java.util.UUID;
import se.bokskjuts.model.VanId;

/** A driver's way in without an account: one van of one plan, until it ends. */
public record DriverLink(UUID plan, VanId van, Instant expiresAt) {}
