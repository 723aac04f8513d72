/** Timefold's model of the public instances; Timefold needs mutable public classes. */
package se.bokskjuts.benchmarks.peers.timefold;
