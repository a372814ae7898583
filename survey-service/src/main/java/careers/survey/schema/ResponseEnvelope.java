package careers.survey.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;

/** The schema of a whole response around that of its answers. */
final class ResponseEnvelope {

    private static final String INSTANT =
            "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})$";

    private ResponseEnvelope() {}

    static ObjectNode around(ObjectNode answers, UUID instrument, int version) {
        ObjectNode schema = Json.object().put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:careers:instrument:" + instrument + ":response");
        schema.put("title", "A response to instrument " + instrument + ", version " + version);
        schema.put("type", "object").put("additionalProperties", false);
        schema.set("required", Json.texts(List.of("instrumentId", "instrumentVersion", "language", "mode", "answers")));
        ObjectNode members = schema.putObject("properties");
        members.set("instrumentId", Json.type("string").put("pattern", inAnyCase(instrument)));
        members.putObject("instrumentVersion").put("const", version);
        members.set("establishment", optional("^(?:EN-[0-9]{6}|CY-[0-9]{7})$"));
        members.set("language", Json.anyOf(List.of("en", "cy")));
        members.set("mode", Json.anyOf(List.of("SELF", "INTERVIEWER")));
        members.set("interviewerReference", optional("^[A-Za-z0-9-]{1,32}$"));
        members.set("startedAt", optional(INSTANT));
        members.set("completedAt", optional(INSTANT));
        members.set("answers", answers);
        schema.set("if", Json.there("mode", Json.constant("INTERVIEWER")));
        schema.set("then", Json.there("interviewerReference", Json.type("string")));
        schema.set("else", Json.ifThere("interviewerReference", Json.type("null")));
        schema.set(
                ResponseSchema.NOT_EXPRESSED,
                Json.texts(List.of("completedAt not before startedAt", "register for establishment")));
        return schema;
    }

    private static ObjectNode optional(String pattern) {
        ObjectNode schema = Json.object().put("pattern", pattern);
        schema.putArray("type").add("string").add("null");
        return schema;
    }

    /** An id may be written with capitals. */
    private static String inAnyCase(UUID id) {
        StringBuilder pattern = new StringBuilder("^");
        id.toString().chars().mapToObj(c -> (char) c).forEach(c -> {
            if (Character.isLetter(c)) {
                pattern.append('[').append(c).append(Character.toUpperCase(c)).append(']');
            } else {
                pattern.append(c);
            }
        });
        return pattern.append('$').toString();
    }
}
