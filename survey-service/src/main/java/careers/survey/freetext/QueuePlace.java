package careers.survey.freetext;

import java.time.Instant;
import java.util.UUID;

/** A place in the reviewers' queue, as it is written into a cursor. */
record QueuePlace(short urgency, Instant receivedAt, UUID id) {

    static final QueuePlace BEFORE_ALL = new QueuePlace((short) -1, Instant.EPOCH, new UUID(0, 0));

    static QueuePlace of(TextAnswer text) {
        return new QueuePlace(text.urgency, text.receivedAt, text.id);
    }

    static QueuePlace parse(String written) {
        String[] parts = written.split(" ", 3);
        return new QueuePlace(Short.parseShort(parts[0]), Instant.parse(parts[1]), UUID.fromString(parts[2]));
    }

    @Override
    public String toString() {
        return urgency + " " + receivedAt + " " + id;
    }
}
