package careers.platform.event;

import java.util.Set;

/**
 * What a service does with the events of others. A service that consumes has exactly one such bean; the platform takes
 * care of duplicates, order, offsets and poison events around it.
 */
public interface EventHandler {

    /** The name of the consumer: its Kafka group and the owner of its inbox rows. Never changes. */
    String consumer();

    Set<String> topics();

    /**
     * Applies an event, in the transaction that also stores the aggregate's position and the Kafka offset. Called once per
     * event in effect and in the order of the aggregate's versions. An unknown type is to be ignored.
     *
     * @throws PoisonEvent when the content can never be understood; any other exception is tried again
     */
    void handle(EventEnvelope event);
}
