package careers.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Invented answers to a questionnaire: always valid, and the same for the same seed. Nothing here describes a real
 * person.
 */
final class AnswerSheet {

    /** The conditions that a sheet understands: one earlier answer is, or is one of, some codes. */
    private static final Pattern CONDITION = Pattern.compile("(\\w+) (?:== |in \\[)('[^\\]]*')]?");

    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");

    private final JsonNode questionnaire;
    private final Random random;
    private final InventedAnswers invented;

    /** @param school the reference of the respondent's school */
    AnswerSheet(JsonNode questionnaire, String language, String school, long seed) {
        this.questionnaire = questionnaire;
        this.random = new Random(seed);
        this.invented = new InventedAnswers(questionnaire, language, school, random);
    }

    /** By variable, in the form that each type of question has on the wire. */
    Map<String, Object> fill() {
        return fill(questionnaire.path("questions"));
    }

    private Map<String, Object> fill(JsonNode questions) {
        var answers = new LinkedHashMap<String, Object>();
        for (var question : questions) {
            if (isAsked(question, answers) && isAnswered(question)) {
                answers.put(question.path("variable").asText(), answer(question.path("answer"), question));
            }
        }
        return answers;
    }

    private Object answer(JsonNode type, JsonNode question) {
        return type.path("type").asText().equals("REPEAT")
                ? invented.upTo(2, () -> fill(type.path("questions")))
                : invented.answer(question);
    }

    /**
     * Whether routing asks it, as far as a sheet can tell. A question that is asked on any other condition is left out,
     * and so are the words for "other", which no questionnaire here requires.
     */
    private boolean isAsked(JsonNode question, Map<String, Object> answers) {
        if (isExplanation(question.path("variable").asText())) {
            return false;
        }
        if (!question.has("showIf")) {
            return true;
        }
        var condition = CONDITION.matcher(question.path("showIf").asText());
        return condition.matches()
                && QUOTED.matcher(condition.group(2))
                        .results()
                        .map((MatchResult code) -> (Object) code.group(1))
                        .collect(Collectors.toSet())
                        .contains(answers.getOrDefault(condition.group(1), ""));
    }

    private boolean isExplanation(String variable) {
        for (var question : questionnaire.path("questions")) {
            if (question.at("/answer/other/textVariable").asText().equals(variable)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAnswered(JsonNode question) {
        return switch (question.at("/answer/type").asText()) {
            case "STATEMENT", "COMPUTED" -> false;
            case "TEXT" -> random.nextInt(100) < 25;
            default -> question.path("required").asBoolean() || random.nextInt(100) < 80;
        };
    }
}
