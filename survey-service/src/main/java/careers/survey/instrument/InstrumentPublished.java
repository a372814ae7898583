package careers.survey.instrument;

import careers.survey.questionnaire.Audience;
import careers.survey.questionnaire.Code;
import careers.survey.questionnaire.Comparability;
import careers.survey.questionnaire.FreeText;
import careers.survey.questionnaire.Label;
import careers.survey.questionnaire.MultipleChoice;
import careers.survey.questionnaire.Question;
import careers.survey.questionnaire.Questionnaire;
import careers.survey.questionnaire.Scale;
import careers.survey.questionnaire.SingleChoice;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;

/** Event {@code survey.instrument.published}: what the codes of later responses mean. */
record InstrumentPublished(
        UUID instrumentId, String survey, Audience audience, int version, Label title, List<Variable> variables) {

    static final String TYPE = "survey.instrument.published";

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Variable(
            String code,
            String type,
            String concept,
            Comparability comparability,
            Label label,
            List<CodeLabel> codes) {}

    record CodeLabel(String code, Label label, boolean missing) {}

    static InstrumentPublished of(Instrument instrument, Questionnaire questionnaire) {
        return new InstrumentPublished(
                instrument.id,
                instrument.survey,
                instrument.audience,
                instrument.number,
                questionnaire.title(),
                questionnaire.questions().stream()
                        .map(q -> variable(q, questionnaire.codesOf(q)))
                        .toList());
    }

    private static Variable variable(Question question, List<Code> codes) {
        return new Variable(
                question.variable(),
                type(question),
                question.concept(),
                question.comparability(),
                question.label(),
                codes.stream()
                        .map(c -> new CodeLabel(c.code(), c.label(), c.missing() != null))
                        .toList());
    }

    private static String type(Question question) {
        return switch (question) {
            case SingleChoice single -> "SINGLE";
            case MultipleChoice multiple -> "MULTI";
            case Scale scale -> "SCALE";
            case FreeText text -> "TEXT";
        };
    }
}
