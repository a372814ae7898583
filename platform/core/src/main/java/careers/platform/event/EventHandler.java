package careers.platform.event;

import java.util.List;
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
     * Called before anything is read, each time the connection to the log is made anew; while it fails nothing is read, and
     * it is tried again. For what must be known before the first event.
     */
    default void prepare() {}

    /**
     * Types of which there are so many that {@link #handleAll} reads the text of their payload by itself, without a tree made
     * of it. Where that fails in any way all is rolled back as usual, and each event is read as a tree and taken by itself.
     */
    default Set<String> readAsText() {
        return Set.of();
    }

    /** Called when nothing is left to read for now, outside of any transaction. */
    default void idle() {}

    /**
     * Applies an event, in the transaction that also stores the aggregate's position and the Kafka offset. Called once per
     * event in effect and in the order of the aggregate's versions. An unknown type is to be ignored.
     *
     * @throws PoisonEvent when the content can never be understood; any other exception is tried again
     */
    void handle(EventEnvelope event);

    /**
     * Applies events that came together, each the next of its aggregate, in the order of the log and in one transaction. A
     * service that can apply many at once for less than each alone overrides this. Whatever fails is rolled back and
     * every event then taken by itself through {@link #handle}, so nothing needs to be told apart here.
     */
    default void handleAll(List<EventEnvelope> events) {
        events.forEach(this::handle);
    }
}
