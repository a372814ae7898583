package careers.platform.testing.badinput;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * What the files of the corpus say of bytes: a text is itself, a list is its parts one behind the other, and an object
 * tells how the bytes are made, where they are too many to write down or hang on the request that is right.
 */
public final class Generated {

    private static final int MEGABYTE = 1 << 20;

    private Generated() {}

    /** Something that needs no request. */
    public static String text(JsonNode what) {
        return new String(bytes(what, null), StandardCharsets.UTF_8);
    }

    /** @param valid the request that is right, null where nothing is made of it */
    static byte[] bytes(JsonNode what, Request valid) {
        if (what.isTextual()) {
            return utf8(what.asText());
        }
        if (what.isArray()) {
            ByteArrayOutputStream joined = new ByteArrayOutputStream();
            what.forEach(part -> joined.writeBytes(bytes(part, valid)));
            return joined.toByteArray();
        }
        String kind = what.fieldNames().next();
        JsonNode of = what.get(kind);
        return switch (kind) {
            case "repeat" -> utf8(of.asText().repeat(what.path("times").asInt()));
            case "numbered" -> utf8(numbered(what).collect(Collectors.joining()));
            case "valid" -> utf8(part(of.asText(), valid.text()));
            case "validIn" -> valid.text().getBytes(Charset.forName(of.asText()));
            case "validWithBytesInFirstText" ->
                inFirstText(valid, HexFormat.of().parseHex(of.asText()));
            case "chunk" -> chunk(bytes(of, valid));
            case "gzip" -> packed(of);
            default -> throw new IllegalArgumentException("nobody knows how to make " + what);
        };
    }

    /** The same with a number in the place of {@code #}, as often as it says. */
    static Stream<String> numbered(JsonNode what) {
        return IntStream.range(0, what.path("times").asInt())
                .mapToObj(i -> what.path("numbered").asText().replace("#", String.valueOf(i)));
    }

    private static String part(String which, String json) {
        return switch (which) {
            case "whole" -> json;
            case "withoutFirst" -> json.substring(1);
            case "withoutLast" -> json.substring(0, json.length() - 1);
            case "firstHalf" -> json.substring(0, json.length() / 2);
            case "inSingleQuotes" -> json.replace('"', '\'');
            default -> throw new IllegalArgumentException("no such part: " + which);
        };
    }

    /** At the beginning of the first value that is a text. */
    private static byte[] inFirstText(Request valid, byte[] more) {
        byte[] body = valid.body();
        int at = valid.text().indexOf(":\"") + 2;
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        changed.write(body, 0, at);
        changed.writeBytes(more);
        changed.write(body, at, body.length - at);
        return changed.toByteArray();
    }

    private static byte[] chunk(byte[] body) {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.writeBytes(utf8(Integer.toHexString(body.length) + "\r\n"));
        chunk.writeBytes(body);
        chunk.writeBytes(utf8("\r\n0\r\n\r\n"));
        return chunk.toByteArray();
    }

    /** A repetition that is too long to be held unpacked, so it goes in by pieces. */
    private static byte[] packed(JsonNode repetition) {
        int left = repetition.path("times").asInt();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            while (left > 0) {
                int piece = Math.min(left, MEGABYTE);
                gzip.write(utf8(repetition.path("repeat").asText().repeat(piece)));
                left -= piece;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
