/** Runs at build time only: the migrated database that jOOQ's code is generated from. */
package se.bokskjuts.data.codegen;
