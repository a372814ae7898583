package careers.survey.routing;

import careers.survey.questionnaire.Questionnaire;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;

/** Questionnaires and answers written shortly: single quotes, and only what a test is about. */
public final class Drafts {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LISTS = """
            'year':[{'code':'Y7'},{'code':'Y11'},{'code':'Y12'},{'code':'PNTS','missing':'PREFER_NOT_TO_SAY'}],
            'source':[{'code':'FAMILY'},{'code':'TEACHER'},{'code':'OTHER'},{'code':'NONE'}],
            'scale':[{'code':'1'},{'code':'5'},{'code':'DK','missing':'DONT_KNOW'}]""";

    private Drafts() {}

    /** A questionnaire of these questions, with the lists year, source and scale. */
    public static Questionnaire questions(String questions) {
        return questionnaire("'questions':[" + questions + "]");
    }

    /** A questionnaire with these members besides its code lists. */
    public static Questionnaire questionnaire(String members) {
        String json = "{'survey':'s-1','audience':'LEARNER','codeLists':{" + LISTS + "}," + members + "}";
        return read(json.replace('\'', '"'), new TypeReference<>() {});
    }

    /** Answers by variable. */
    public static Map<String, Object> answers(String members) {
        return read("{" + members.replace('\'', '"') + "}", new TypeReference<>() {});
    }

    static Checked check(AnswerRules rules, String answers) {
        return rules.check(answers(answers), TODAY, school -> true);
    }

    /** A question; an expression with texts in it needs {@code \\u0027} for its quotes. */
    public static String question(String variable, String answer, String... more) {
        String others = more.length == 0 ? "" : "," + String.join(",", more);
        return "{'variable':'" + variable + "','answer':{" + answer + "}" + others + "}";
    }

    /** A condition with single quotes, as a member of the question. */
    public static String showIf(String condition) {
        return "'showIf':'" + quoted(condition) + "'";
    }

    public static String quoted(String condition) {
        return condition.replace("'", "\\u0027");
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
