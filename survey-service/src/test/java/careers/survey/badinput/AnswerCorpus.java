package careers.survey.badinput;

import careers.platform.testing.badinput.Generated;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Answers that are none, question by question, with the rule each of them breaks; and names that are right. They lie in
 * {@code bad-input} among the resources of the tests.
 */
final class AnswerCorpus {

    private static final JsonNode ANSWERS = read("answers");

    private AnswerCorpus() {}

    /**
     * A wrong answer.
     *
     * @param member of answers, as it is sent
     * @param code of the violation; null where it is enough that the place is named
     */
    record Wrong(String member, String pointer, String code) {}

    /** A questionnaire with something of every kind. */
    static String questionnaire() {
        return read("questionnaire").toString();
    }

    static Stream<Wrong> wrong() {
        return elements("wrong").flatMap(entry -> expanded(entry, "/answers/"));
    }

    /** Members of a response beside its answers. */
    static Stream<Wrong> wrongMembers() {
        return elements("members").flatMap(entry -> expanded(entry, "/"));
    }

    /** Words that somebody may well write, and that must come out as they went in. */
    static Stream<String> words() {
        return elements("words").map(Generated::text);
    }

    /** One member as it stands there, or a variable with each of its values. */
    private static Stream<Wrong> expanded(JsonNode entry, String above) {
        String code = entry.path("code").asText(null);
        if (entry.has("member")) {
            return Stream.of(new Wrong(
                    entry.path("member").asText(), entry.path("pointer").asText(), code));
        }
        String variable = entry.path("variable").asText();
        return StreamSupport.stream(entry.path("values").spliterator(), false)
                .map(value -> new Wrong("\"" + variable + "\":" + Generated.text(value), above + variable, code));
    }

    private static Stream<JsonNode> elements(String list) {
        return StreamSupport.stream(ANSWERS.path(list).spliterator(), false);
    }

    private static JsonNode read(String name) {
        try (InputStream in = AnswerCorpus.class.getResourceAsStream("/bad-input/" + name + ".json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
