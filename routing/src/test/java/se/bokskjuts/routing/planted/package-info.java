/** Classes that break the walls, so that the tests of the walls can fail. */
package se.bokskjuts.routing.planted;
