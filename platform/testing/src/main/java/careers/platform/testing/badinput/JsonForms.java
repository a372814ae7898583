package careers.platform.testing.badinput;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Bodies that are no JSON, not one JSON text, or not JSON as it may be sent. */
public final class JsonForms {

    private JsonForms() {}

    public static Stream<Attack> of(Request valid) {
        return Stream.of(broken(valid), nested(valid), encodings(valid)).flatMap(attacks -> attacks);
    }

    private static Stream<Attack> broken(Request valid) {
        String json = valid.text();
        String members = json.substring(1);
        return Stream.of(
                text(valid, "an empty body", ""),
                text(valid, "white space", " \n\t"),
                text(valid, "null", "null"),
                text(valid, "a truth value", "true"),
                text(valid, "a number", "42"),
                text(valid, "a text", "\"x\""),
                text(valid, "an empty list", "[]"),
                text(valid, "a list of one", "[" + json + "]"),
                text(valid, "the last bracket lacking", json.substring(0, json.length() - 1)),
                text(valid, "half of it", json.substring(0, json.length() / 2)),
                text(valid, "another object behind it", json + " {}"),
                text(valid, "a bracket behind it", json + "]"),
                text(valid, "a word behind it", json + "x"),
                text(valid, "itself twice", json + json),
                text(valid, "an unknown member", "{\"nmae\":\"cAnArY7q\"," + members),
                text(valid, "__proto__", "{\"__proto__\":{\"admin\":true}," + members),
                text(valid, "a member without a name", "{\"\":1," + members),
                text(valid, "all members twice", json.substring(0, json.length() - 1) + "," + members),
                text(valid, "a comment before it", "/* c */" + json),
                text(valid, "a comment to the end of the line", "// c\n" + json),
                text(valid, "a hash comment", "# c\n" + json),
                text(valid, "single quotes", json.replace('"', '\'')),
                text(valid, "names without quotes", "{x:1," + members),
                text(valid, "a comma at the end", json.substring(0, json.length() - 1) + ",}"),
                text(valid, "two commas", "{," + members),
                text(valid, "NaN", "{\"x\":NaN," + members),
                text(valid, "Infinity", "{\"x\":-Infinity," + members),
                text(valid, "hexadecimal", "{\"x\":0x10," + members),
                text(valid, "a raw line end in a text", "{\"x\":\"a\nb\"," + members),
                text(valid, "a wrong escape", "{\"x\":\"\\q\"," + members),
                text(valid, "a form", "survey=x&audience=LEARNER"),
                text(
                        valid,
                        "XML",
                        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>"),
                text(valid, "NUL", "\0"));
    }

    private static Stream<Attack> nested(Request valid) {
        String members = valid.text().substring(1);
        String lists = "[".repeat(10_000);
        return Stream.of(
                text(valid, "10,000 lists", lists),
                text(valid, "10,000 lists that end", lists + "]".repeat(10_000)),
                text(valid, "10,000 objects", "{\"x\":".repeat(10_000)),
                text(valid, "10,000 levels in a member", "{\"x\":" + lists + "]".repeat(10_000) + "," + members),
                text(
                        valid,
                        "10,000 levels in answers",
                        "{\"answers\":" + "{\"x\":".repeat(10_000) + "1" + "}".repeat(10_001)));
    }

    private static Stream<Attack> encodings(Request valid) {
        return Stream.of(
                bytes(valid, "UTF-16, big end first", valid.text().getBytes(StandardCharsets.UTF_16BE)),
                bytes(valid, "UTF-16, little end first", valid.text().getBytes(StandardCharsets.UTF_16LE)),
                bytes(valid, "UTF-16 with a mark", valid.text().getBytes(StandardCharsets.UTF_16)),
                bytes(valid, "UTF-32", valid.text().getBytes(Charset.forName("UTF-32BE"))),
                inText(valid, "a byte that begins nothing", 0xFF),
                inText(valid, "the rest of a sequence", 0xBF),
                inText(valid, "a sequence that breaks off", 0xC3, 0x28),
                inText(valid, "a sequence longer than it need be", 0xC0, 0xAF),
                inText(valid, "NUL in two bytes", 0xC0, 0x80),
                inText(valid, "a longer sequence than it need be of three", 0xE0, 0x80, 0xAF),
                inText(valid, "half a surrogate pair", 0xED, 0xA0, 0xBD),
                inText(valid, "both halves, three bytes each", 0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80),
                inText(valid, "a character behind the last", 0xF4, 0x90, 0x80, 0x80),
                inText(valid, "Latin 1", 0xF4, 0x6C));
    }

    private static Attack text(Request valid, String what, String body) {
        return bytes(valid, what, body.getBytes(StandardCharsets.UTF_8));
    }

    private static Attack bytes(Request valid, String what, byte[] body) {
        boolean nothing = "null".equals(what) || what.startsWith("an empty body") || "white space".equals(what);
        return nothing
                ? Attack.refused(what, valid.withBody(body), 400, 422)
                : Attack.refused(what, valid.withBody(body), 400);
    }

    /** At the beginning of the first value that is a text. */
    private static Attack inText(Request valid, String what, int... bytes) {
        byte[] body = valid.body();
        int at = valid.text().indexOf(":\"") + 2;
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        changed.write(body, 0, at);
        for (int b : bytes) {
            changed.write(b);
        }
        changed.write(body, at, body.length - at);
        return bytes(valid, what, changed.toByteArray());
    }
}
