package se.bokskjuts.optimizer.search;

/** A box's way over stops numbered through; docks {@link Connections#NONE} on one van. */
record Ride(int load, int unload, int dockOut, int dockIn) {}
