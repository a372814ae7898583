package careers.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A questionnaire of any length and a full set of answers to it: choices, scales and multiple choices in turn. */
final class Questionnaires {

    private static final int SCALE_STEPS = 5;

    private Questionnaires() {}

    static Map<String, Object> of(int items) {
        var questions = new ArrayList<Map<String, Object>>();
        for (int i = 1; i <= items; i++) {
            questions.add(question(i));
        }
        return Map.of(
                "survey",
                "bench",
                "audience",
                "LEARNER",
                "title",
                text("Measured", "Mesur"),
                "sourceLanguage",
                "en",
                "codeLists",
                Map.of("agreement", codes()),
                "questions",
                questions);
    }

    /** An answer to every question. */
    static Map<String, Object> answers(int items) {
        var answers = new LinkedHashMap<String, Object>();
        for (int i = 1; i <= items; i++) {
            var code = "C" + (1 + i % SCALE_STEPS);
            answers.put(variable(i), i % 3 == 0 ? List.of("C1", "C4") : code);
        }
        return answers;
    }

    private static Map<String, Object> question(int number) {
        var type =
                switch (number % 3) {
                    case 0 -> "MULTI";
                    case 1 -> "SINGLE";
                    default -> "SCALE";
                };
        return Map.of(
                "variable",
                variable(number),
                "label",
                text("Statement number " + number, "Gosodiad rhif " + number),
                "required",
                true,
                "comparability",
                "AUDIENCE_SPECIFIC",
                "disclosure",
                "NONE",
                "answer",
                Map.of("type", type, "codeList", "agreement"));
    }

    private static List<Map<String, Object>> codes() {
        var codes = new ArrayList<Map<String, Object>>();
        for (int i = 1; i <= SCALE_STEPS; i++) {
            codes.add(Map.of("code", "C" + i, "label", text("Step " + i, "Cam " + i)));
        }
        return codes;
    }

    private static String variable(int number) {
        return "item" + number;
    }

    private static Map<String, String> text(String en, String cy) {
        return Map.of("en", en, "cy", cy);
    }
}
