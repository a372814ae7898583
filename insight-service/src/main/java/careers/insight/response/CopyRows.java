package careers.insight.response;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Rows in the binary format of {@code COPY} (PostgreSQL, COPY, "Binary Format"): the database stores them as they are, without
 * reading a text of each value. Fields come in the order of the columns.
 */
final class CopyRows {

    private static final byte[] BEGIN = "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final short END = -1;
    private static final int NULL = -1;
    private static final int INT2 = 21;
    private static final int TEXT = 25;

    /** Times are counted from here, in microseconds. */
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    private final int fields;
    private ByteBuffer rows = ByteBuffer.allocate(1 << 16);

    /** @param fields of each row */
    CopyRows(int fields) {
        this.fields = fields;
        rows.put(BEGIN);
    }

    CopyRows row() {
        room(Short.BYTES).putShort((short) fields);
        return this;
    }

    CopyRows add(UUID value) {
        if (value == null) {
            return addNull();
        }
        room(Integer.BYTES + 2 * Long.BYTES)
                .putInt(2 * Long.BYTES)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits());
        return this;
    }

    CopyRows add(long value) {
        room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(value);
        return this;
    }

    CopyRows add(Long value) {
        return value == null ? addNull() : add(value.longValue());
    }

    CopyRows add(int value) {
        room(2 * Integer.BYTES).putInt(Integer.BYTES).putInt(value);
        return this;
    }

    CopyRows add(Integer value) {
        return value == null ? addNull() : add(value.intValue());
    }

    CopyRows add(String value) {
        if (value == null) {
            return addNull();
        }
        var bytes = value.getBytes(StandardCharsets.UTF_8);
        room(Integer.BYTES + bytes.length).putInt(bytes.length).put(bytes);
        return this;
    }

    /** To the microsecond, which is what the database keeps. */
    CopyRows add(Instant value) {
        return add(ChronoUnit.MICROS.between(EPOCH, value));
    }

    /** JSON as a {@code jsonb}: a text behind the number of the format. */
    CopyRows addJson(String json) {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        room(Integer.BYTES + 1 + bytes.length)
                .putInt(1 + bytes.length)
                .put((byte) 1)
                .put(bytes);
        return this;
    }

    CopyRows add(CodeNumbers numbers) {
        array(INT2, numbers.size(), numbers.size() * (Integer.BYTES + Short.BYTES));
        for (int i = 0; i < numbers.size(); i++) {
            rows.putInt(Short.BYTES).putShort(numbers.at(i));
        }
        return this;
    }

    CopyRows add(List<String> texts) {
        var values = texts.stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
        array(
                TEXT,
                values.size(),
                values.stream().mapToInt(value -> Integer.BYTES + value.length).sum());
        values.forEach(value -> rows.putInt(value.length).put(value));
        return this;
    }

    /** The head of an array, and room for all of it; one without elements has no dimension. */
    private void array(int type, int size, int bytes) {
        int dimensions = size == 0 ? 0 : 1;
        int head = (3 + 2 * dimensions) * Integer.BYTES;
        room(Integer.BYTES + head + bytes)
                .putInt(head + bytes)
                .putInt(dimensions)
                .putInt(0)
                .putInt(type);
        if (size > 0) {
            rows.putInt(size).putInt(1);
        }
    }

    private CopyRows addNull() {
        room(Integer.BYTES).putInt(NULL);
        return this;
    }

    private ByteBuffer room(int bytes) {
        if (rows.remaining() < bytes) {
            int capacity = Math.max(2 * rows.capacity(), rows.position() + bytes);
            rows = ByteBuffer.allocate(capacity).put(rows.flip());
        }
        return rows;
    }

    /** All of it, with the mark of the end. */
    byte[] bytes() {
        room(Short.BYTES).putShort(END);
        return Arrays.copyOf(rows.array(), rows.position());
    }
}
