package careers.platform.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.erdtman.jcs.NumberToJSON;

/** Writes values as Jackson reads them in the form of RFC 8785, without making JSON of them first. */
final class CanonicalWriter {

    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private final StringBuilder out = new StringBuilder(512);

    static String text(Object value) {
        CanonicalWriter writer = new CanonicalWriter();
        writer.write(value);
        return writer.out.toString();
    }

    private void write(Object value) {
        switch (value) {
            case null -> out.append("null");
            case String text -> quote(text);
            case Map<?, ?> object -> object(object);
            case List<?> array -> array(array);
            case Boolean truth -> out.append(truth.booleanValue());
            case Integer number -> out.append(number.intValue());
            case Number number -> number(number.doubleValue());
            default -> throw new IllegalArgumentException("not a JSON value: " + value.getClass());
        }
    }

    /** Members in the order of their names' UTF-16 code units (§3.2.3), which is the order of Java's strings. */
    private void object(Map<?, ?> object) {
        char before = '{';
        Map<String, Object> sorted = new TreeMap<>();
        object.forEach((name, value) -> sorted.put((String) name, value));
        for (Map.Entry<String, Object> member : sorted.entrySet()) {
            out.append(before);
            quote(member.getKey());
            out.append(':');
            write(member.getValue());
            before = ',';
        }
        out.append(sorted.isEmpty() ? "{}" : "}");
    }

    private void array(List<?> array) {
        char before = '[';
        for (Object element : array) {
            out.append(before);
            write(element);
            before = ',';
        }
        out.append(array.isEmpty() ? "[]" : "]");
    }

    /** As ECMAScript writes it (§3.2.2.3). What is too large for a double is written as the word Jackson has for it. */
    private void number(double number) {
        if (!Double.isFinite(number)) {
            quote(Double.toString(number));
            return;
        }
        try {
            out.append(NumberToJSON.serializeNumber(number));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** §3.2.2.2. */
    private void quote(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < ' ') {
                        out.append("\\u00").append(HEX[c >> 4]).append(HEX[c & 15]);
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
