/**
 * What was released and when to look again: every block of a group as a number that only grows, as a list and as a stream.
 * Nothing here is known before the gate shows it.
 */
package careers.insight.release;
