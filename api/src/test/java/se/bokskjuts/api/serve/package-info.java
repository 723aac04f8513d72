/** The whole service on a real port and a real PostgreSQL, one of each for all tests here. */
@org.jspecify.annotations.NullMarked
package se.bokskjuts.api.serve;
