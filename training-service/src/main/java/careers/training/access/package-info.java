/**
 * Who a caller speaks for. Role names as the token carries them, and the reach of a caller as a predicate
 * for queries: what is not in reach does not exist for the caller. Any feature may depend on it.
 */
package careers.training.access;
