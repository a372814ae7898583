package careers.training.webhook;

import careers.platform.event.Change;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;

/**
 * What a receiver is sent: thin, so that who may know what is decided when it is read and not when it is sent. Ids and
 * codes only, no personal data.
 *
 * @param type of the event
 * @param timestamp when it happened
 */
record Message(String type, Instant timestamp, Data data) {

    private static final Map<String, String> RESOURCES = Map.of(
            "enrolment", "enrolments",
            "bursary-claim", "bursary-claims",
            "clawback", "clawbacks",
            "certificate", "certificates",
            "cohort", "cohorts",
            "offering", "offerings",
            "provider", "providers",
            "establishment", "establishments");
    private static final String BASE = "/api/training/v1/";

    /**
     * What it happened to.
     *
     * @param position of the change feed; higher is later
     * @param id of the resource
     * @param sequence the version that the resource had then
     * @param href where to read it; absent if it cannot be read
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Data(long position, String id, long sequence, String href) {}

    /** @param provider whether the receiver speaks for a provider only, which reads claims without money */
    static Message of(Change change, boolean provider) {
        return new Message(
                change.type(),
                change.time(),
                new Data(change.position(), change.subject(), change.sequence(), href(change, provider)));
    }

    private static String href(Change change, boolean provider) {
        String aggregate = change.type().split("\\.")[1];
        String resource = provider && aggregate.equals("bursary-claim") ? "provider-claims" : RESOURCES.get(aggregate);
        return resource == null ? null : BASE + resource + "/" + change.subject();
    }
}
