package careers.survey.questionnaire;

import careers.platform.problem.FieldError;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One question of an instrument.
 *
 * @param variable the name under which the answer is stored; shared by instruments that ask the same thing
 * @param help what the respondent may need to answer it; absent for most
 * @param section the section it stands in; absent when the instrument has none
 * @param required whether it must be answered when it is asked
 * @param showIf condition (CEL) over earlier answers under which it is asked; always when absent
 * @param concept what it measures, independent of its wording; absent if nothing else asks it
 * @param comparability how far its answers may be compared between audiences and waves
 * @param disclosure what its answer could give away of a person
 * @param missing which non-answers are offered as {@code {"missing": …}}, for types without a code list of their own
 * @param answer how it is answered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Question(
        String variable,
        Label label,
        Label help,
        String section,
        boolean required,
        String showIf,
        String concept,
        Comparability comparability,
        DisclosureClass disclosure,
        List<MissingKind> missing,
        AnswerType answer) {

    /** A question with nothing but what every question has. */
    public static Question of(String variable, Label label, boolean required, AnswerType answer) {
        return new Question(variable, label, null, null, required, null, null, null, null, null, answer);
    }

    /** Whether the respondent answers it. */
    public boolean takesAnswer() {
        return answer.takesAnswer();
    }

    /** The option that is explained in words; null if there is none. */
    public OtherOption otherOption() {
        return switch (answer) {
            case SingleChoice single -> single.other();
            case MultipleChoice multiple -> multiple.other();
            case null, default -> null;
        };
    }

    /** The list that the options are taken from; null for types without one, and for a timing grid, which has several. */
    public String choiceList() {
        return switch (answer) {
            case SingleChoice single -> single.codeList();
            case MultipleChoice multiple -> multiple.codeList();
            case Scale scale -> scale.codeList();
            case Ranking ranking -> ranking.codeList();
            case Matrix matrix -> matrix.codeList();
            case Allocation allocation -> allocation.codeList();
            case null, default -> null;
        };
    }

    /** The non-answer that was given, such as {@code PREFER_NOT_TO_SAY}; null if it is an answer. */
    public static Object missingIn(Object answer) {
        return answer instanceof Map<?, ?> object && object.keySet().equals(Set.of("missing"))
                ? object.get("missing")
                : null;
    }

    /** What is wrong with an answer that was given, in its form and by itself. */
    public List<FieldError> check(String pointer, Object given, AnswerContext context) {
        if (!takesAnswer()) {
            return List.of(Violation.NOT_ANSWERABLE.at(pointer));
        }
        Object nonAnswer = missingIn(given);
        if (nonAnswer == null) {
            return answer.check(pointer, given, context);
        }
        boolean offered =
                missing != null && missing.stream().anyMatch(kind -> kind.name().equals(nonAnswer));
        return offered ? List.of() : List.of(Violation.MISSING_NOT_OFFERED.at(pointer + "/missing"));
    }
}
