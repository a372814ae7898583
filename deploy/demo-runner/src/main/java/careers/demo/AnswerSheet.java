package careers.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Invented answers to a questionnaire: always valid, the same for the same seed, and leaning the way each group is
 * known to lean. Nothing here describes a real person.
 */
final class AnswerSheet {

    /** How often each of the codes 1 to 5, DK and PNTS is chosen for a scale, of a hundred. */
    private static final Map<String, int[]> SATISFACTION = Map.of(
            "LEARNER", new int[] {7, 14, 25, 34, 13, 5, 2},
            "PARENT_CARER", new int[] {10, 18, 26, 28, 10, 7, 1},
            "HEAD_PRINCIPAL", new int[] {2, 7, 17, 45, 27, 1, 1},
            "SUBJECT_TEACHER", new int[] {5, 13, 28, 36, 13, 4, 1},
            "CAREERS_LEADER", new int[] {2, 6, 14, 42, 34, 1, 1});

    private static final int[] OTHER_SCALES = {3, 8, 20, 37, 26, 5, 1};

    private static final Map<String, List<String>> WORDS = Map.of(
            "en",
            List.of(
                    "The interview helped me to see more than one way forward.",
                    "More time with an adviser before choosing options, please.",
                    "Employers who come into lessons make the subject feel real."),
            "cy",
            List.of(
                    "Roedd y cyfweliad yn help i weld mwy nag un llwybr.",
                    "Mwy o amser gyda chynghorydd cyn dewis pynciau, os gwelwch yn dda.",
                    "Mae cyflogwyr sy'n dod i'r gwersi yn gwneud y pwnc yn fyw."));

    private final JsonNode questionnaire;
    private final Random random;
    private final String language;

    AnswerSheet(JsonNode questionnaire, String language, long seed) {
        this.questionnaire = questionnaire;
        this.language = language;
        this.random = new Random(seed);
    }

    /** By variable: a code, a list of codes, or words. */
    Map<String, Object> fill() {
        var answers = new LinkedHashMap<String, Object>();
        for (var question : questionnaire.path("questions")) {
            var variable = question.path("variable").asText();
            if (asks(question, variable, answers)) {
                answers.put(variable, answer(question));
            }
        }
        return answers;
    }

    private boolean asks(JsonNode question, String variable, Map<String, Object> answers) {
        boolean untrained = "NOT_TAKEN".equals(answers.get("trainingTaken"));
        if (untrained && (variable.startsWith("impact") || variable.equals("trainingReasons"))) {
            return false;
        }
        int percent = question.path("answer").path("type").asText().equals("TEXT") ? 25 : 80;
        return question.path("required").asBoolean() || random.nextInt(100) < percent;
    }

    private Object answer(JsonNode question) {
        return switch (question.path("answer").path("type").asText()) {
            case "SCALE" -> scale(question);
            case "SINGLE" -> one(codes(question));
            case "MULTI" -> several(question);
            default -> one(WORDS.get(language));
        };
    }

    private String scale(JsonNode question) {
        var audience = questionnaire.path("audience").asText();
        var weights = question.path("variable").asText().equals("satisfaction")
                ? SATISFACTION.getOrDefault(audience, OTHER_SCALES)
                : OTHER_SCALES;
        var codes = codes(question);
        int drawn = random.nextInt(100);
        int at = 0;
        while (drawn >= weights[at]) {
            drawn -= weights[at++];
        }
        return codes.get(at);
    }

    private List<String> several(JsonNode question) {
        var exclusive = texts(question.path("answer").path("exclusive")).toList();
        if (!exclusive.isEmpty() && random.nextInt(100) < 10) {
            return List.of(one(exclusive));
        }
        var others = new ArrayList<>(codes(question));
        others.removeAll(exclusive);
        Collections.shuffle(others, random);
        int most = Math.min(3, question.path("answer").path("maxChoices").asInt());
        return List.copyOf(others.subList(0, 1 + random.nextInt(most)));
    }

    private List<String> codes(JsonNode question) {
        var list = questionnaire
                .path("codeLists")
                .path(question.path("answer").path("codeList").asText());
        return StreamSupport.stream(list.spliterator(), false)
                .map(code -> code.path("code").asText())
                .toList();
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static Stream<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText);
    }
}
