package careers.survey.questionnaire;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What one audience is asked, in both languages.
 *
 * @param survey the programme it belongs to; instruments of one survey share variables
 * @param sourceLanguage the language it was written in first
 * @param codeLists answer options by list name
 * @param sections parts of the instrument; may be absent
 * @param questions in the order in which they are asked
 * @param rules what must hold between answers; may be absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Questionnaire(
        String survey,
        Audience audience,
        Label title,
        String sourceLanguage,
        Map<String, List<Code>> codeLists,
        List<Section> sections,
        List<Question> questions,
        List<CrossFieldRule> rules) {

    /** Nothing but code lists, for looking at their texts. */
    public static Questionnaire ofCodeLists(String survey, String sourceLanguage, Map<String, List<Code>> codeLists) {
        return new Questionnaire(survey, null, null, sourceLanguage, codeLists, null, null, null);
    }

    /** The same with other code lists. */
    public Questionnaire withCodeLists(Map<String, List<Code>> others) {
        return new Questionnaire(survey, audience, title, sourceLanguage, others, sections, questions, rules);
    }

    /** The answer options, indexed; make it once and keep it. */
    public CodeLists indexedCodeLists() {
        return CodeLists.of(codeLists);
    }

    /** Every question with a variable, those inside a repeat behind it. A draft may have holes; they are passed over. */
    @JsonIgnore
    public Stream<Question> allQuestions() {
        return complete(questions)
                .flatMap(q -> q.answer() instanceof Repeat repeat
                        ? Stream.concat(Stream.of(q), complete(repeat.questions()))
                        : Stream.of(q));
    }

    private static Stream<Question> complete(List<Question> questions) {
        return questions == null
                ? Stream.empty()
                : questions.stream().filter(Objects::nonNull).filter(q -> q.variable() != null && q.answer() != null);
    }
}
