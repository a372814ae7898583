/**
 * What features that work in the background share: a thread that is woken, the waking when a request is committed, and
 * what a failure would have meant to a caller. Any feature may depend on it.
 */
package careers.training.operation;
