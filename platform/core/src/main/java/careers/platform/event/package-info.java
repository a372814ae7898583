/**
 * How services tell each other what they have decided. Out: the outbox, written in the transaction of the decision, and
 * the relay that publishes it in the order of each aggregate's versions. In: the consumer, which applies each event once
 * in effect and in order, holds what came too early and parks what cannot be understood. {@code docs/events} is the
 * contract; there are no shared event classes.
 */
package careers.platform.event;
