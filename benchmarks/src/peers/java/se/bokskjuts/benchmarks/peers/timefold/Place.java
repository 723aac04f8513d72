package se.bokskjuts.benchmarks.peers.timefold;

import se.bokskjuts.optimizer.pdptw.PdptwNode;

/** A node to be visited. */
public record Place(int number, PdptwNode node) {}
