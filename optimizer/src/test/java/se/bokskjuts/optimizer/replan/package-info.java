/** Tests of replanning. */
package se.bokskjuts.optimizer.replan;
