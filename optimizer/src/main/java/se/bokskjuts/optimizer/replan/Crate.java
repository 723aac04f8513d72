package se.bokskjuts.optimizer.replan;

import se.bokskjuts.model.Box;

/**
 * A published box that is not yet where it goes, or a new one. Units, vans and items by index.
 *
 * @param box as published, what is in it now
 * @param aboard van that carries it; −1: none
 * @param at where it stands; where the van's way now begins for one aboard
 * @param readyAt second from which it can be loaded there
 * @param sealed whether it has been loaded before, so that it is never packed again
 * @param ride published stops to come, by number: load, unload, and once more after a dock; −1 none
 */
record Crate(
    int number,
    Box box,
    int from,
    int to,
    int[] items,
    int grams,
    int millilitres,
    int aboard,
    int at,
    int readyAt,
    boolean sealed,
    int[] ride) {}
