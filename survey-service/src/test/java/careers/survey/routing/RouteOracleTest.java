package careers.survey.routing;

import static careers.survey.routing.Drafts.question;
import static careers.survey.routing.Drafts.questions;
import static careers.survey.routing.Drafts.showIf;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.problem.FieldError;
import careers.survey.questionnaire.Questionnaire;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Routes found by reasoning are compared with those found by sending every set of answers there is. */
class RouteOracleTest {

    private static final int QUESTIONS = 5;

    /** The seed stands in the name of the failing case. */
    static IntStream seeds() {
        return IntStream.range(0, 250);
    }

    /** What each type of question can be answered with, and what a rule may say about it. */
    private enum Kind {
        SINGLE("'type':'SINGLE','codeList':'year'", List.of("Y7", "Y11", "Y12", "PNTS")) {
            @Override
            String atom(String name, Random random) {
                return switch (random.nextInt(5)) {
                    case 0 -> name + " == 'Y7'";
                    case 1 -> name + " != 'Y11'";
                    case 2 -> name + " in ['Y7','Y12']";
                    case 3 -> "missing(" + name + ") == 'PREFER_NOT_TO_SAY'";
                    default -> "answered(" + name + ")";
                };
            }
        },
        NUMBER("'type':'NUMBER','min':0,'max':4", List.of(0, 1, 2, 3, 4)) {
            @Override
            String atom(String name, Random random) {
                return name + " " + List.of("<", "<=", ">", ">=", "==", "!=").get(random.nextInt(6)) + " "
                        + (random.nextInt(7) - 1);
            }
        },
        MULTI(
                "'type':'MULTI','codeList':'source','exclusive':['NONE'],'maxChoices':2",
                List.of(
                        List.of("FAMILY"),
                        List.of("TEACHER"),
                        List.of("OTHER"),
                        List.of("NONE"),
                        List.of("FAMILY", "TEACHER"),
                        List.of("FAMILY", "OTHER"),
                        List.of("TEACHER", "OTHER"))) {
            @Override
            String atom(String name, Random random) {
                return switch (random.nextInt(4)) {
                    case 0 -> "'NONE' in " + name;
                    case 1 ->
                        "count(" + name + ") " + List.of(">", "==", "<").get(random.nextInt(3)) + " "
                                + random.nextInt(4);
                    case 2 -> name + ".exists(s, s == 'OTHER')";
                    default -> "'FAMILY' in " + name;
                };
            }
        },
        YES_NO("'type':'YES_NO'", List.of("YES", "NO")) {
            @Override
            String atom(String name, Random random) {
                return random.nextBoolean() ? name + " == 'YES'" : "answered(" + name + ")";
            }
        };

        private final String type;
        private final List<?> answers;

        Kind(String type, List<?> answers) {
            this.type = type;
            this.answers = answers;
        }

        abstract String atom(String name, Random random);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsExactlyWhatTryingEverythingFinds(int seed) throws Exception {
        // Given
        Random random = new Random(seed);
        List<Kind> kinds = random.ints(QUESTIONS, 0, Kind.values().length)
                .mapToObj(i -> Kind.values()[i])
                .toList();
        Questionnaire questionnaire = questionnaire(kinds, random);
        AnswerRules rules = AnswerRules.compile(questionnaire);
        // When
        RouteFindings findings = RouteFindings.of(questionnaire);
        // Then
        Set<String> never = new HashSet<>();
        Set<String> always = new HashSet<>();
        for (int i = 0; i < QUESTIONS; i++) {
            if (questionnaire.questions().get(i).showIf() != null) {
                never.add("/questions/" + i + "/showIf");
                always.add("/questions/" + i + "/showIf");
            }
        }
        for (Map<String, Object> answers : everything(kinds)) {
            Checked checked = rules.check(answers, Drafts.TODAY, school -> true);
            if (checked.errors().isEmpty()) {
                for (int i = 0; i < QUESTIONS; i++) {
                    (checked.notAsked().contains("q" + i) ? always : never).remove("/questions/" + i + "/showIf");
                }
            }
        }
        String about = "seed " + seed + ": "
                + questionnaire.questions().stream()
                        .map(q -> q.variable() + " " + q.showIf())
                        .toList();
        assertThat(findings.notes()).as(about).isEmpty();
        assertThat(findings.errors())
                .extracting(FieldError::pointer)
                .as(about)
                .containsExactlyInAnyOrderElementsOf(never);
        assertThat(findings.warnings())
                .extracting(FieldError::pointer)
                .as(about)
                .containsExactlyInAnyOrderElementsOf(always);
        for (FieldError finding : findings.errors()) {
            assertThat(asks(rules, finding)).as(about).isFalse();
        }
        for (FieldError finding : findings.warnings()) {
            assertThat(asks(rules, finding)).as(about).isTrue();
        }
    }

    /** Sends the example of a finding through: is the question asked? */
    private static boolean asks(AnswerRules rules, FieldError finding) throws Exception {
        String text = finding.message().en();
        String example = text.substring(text.indexOf('{'), text.lastIndexOf('}') + 1);
        Map<String, Object> answers = new ObjectMapper().readValue(example, new TypeReference<>() {});
        String variable = "q" + finding.pointer().split("/")[2];
        answers.remove(variable);
        return rules.next(answers).contains(variable);
    }

    private static Questionnaire questionnaire(List<Kind> kinds, Random random) {
        List<String> questions = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            List<String> more = new ArrayList<>();
            if (random.nextBoolean()) {
                more.add("'required':true");
            }
            if (i > 0 && random.nextInt(4) > 0) {
                more.add(showIf(condition(kinds.subList(0, i), random, 2)));
            }
            questions.add(question("q" + i, kinds.get(i).type, more.toArray(String[]::new)));
        }
        return questions(String.join(",", questions));
    }

    private static String condition(List<Kind> earlier, Random random, int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            int about = random.nextInt(earlier.size());
            return earlier.get(about).atom("q" + about, random);
        }
        String left = condition(earlier, random, depth - 1);
        return switch (random.nextInt(3)) {
            case 0 -> "(" + left + " && " + condition(earlier, random, depth - 1) + ")";
            case 1 -> "(" + left + " || " + condition(earlier, random, depth - 1) + ")";
            default -> "!(" + left + ")";
        };
    }

    private static List<Map<String, Object>> everything(List<Kind> kinds) {
        List<Map<String, Object>> all = List.of(Map.of());
        for (int i = 0; i < kinds.size(); i++) {
            List<Map<String, Object>> longer = new ArrayList<>(all);
            for (Map<String, Object> begun : all) {
                for (Object answer : kinds.get(i).answers) {
                    Map<String, Object> one = new LinkedHashMap<>(begun);
                    one.put("q" + i, answer);
                    longer.add(one);
                }
            }
            all = longer;
        }
        return all;
    }
}
