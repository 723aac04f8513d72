package se.bokskjuts.api.vroom;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of {@code POST /vroom}.
 *
 * @param longestSearch of a call that names no limit of its own; small ones are done sooner
 * @param longestLimit the most that a call's own {@code options.l} may ask for
 * @param mostTasks jobs, and two for each shipment
 * @param atOnce calls solved at the same time; others wait their turn
 * @param longestWait for a turn
 * @param crowDetour how much longer than the great circle a way is, where our roads hold no place
 * @param crowKmPerHour the speed there
 */
@ConfigurationProperties("bokskjuts.vroom")
public record VroomSettings(
    @DefaultValue("5s") Duration longestSearch,
    @DefaultValue("60s") Duration longestLimit,
    @DefaultValue("1000") int mostTasks,
    @DefaultValue("200") int mostVehicles,
    @DefaultValue("33554432") int mostBytes,
    @DefaultValue("2") int atOnce,
    @DefaultValue("30s") Duration longestWait,
    @DefaultValue("1.3") double crowDetour,
    @DefaultValue("60") double crowKmPerHour) {}
