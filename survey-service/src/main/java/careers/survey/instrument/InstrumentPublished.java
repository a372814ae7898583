package careers.survey.instrument;

import careers.survey.questionnaire.AnswerType;
import careers.survey.questionnaire.Audience;
import careers.survey.questionnaire.CodeLists;
import careers.survey.questionnaire.Comparability;
import careers.survey.questionnaire.DisclosureClass;
import careers.survey.questionnaire.Label;
import careers.survey.questionnaire.Matrix;
import careers.survey.questionnaire.Polarity;
import careers.survey.questionnaire.Question;
import careers.survey.questionnaire.Questionnaire;
import careers.survey.questionnaire.Repeat;
import careers.survey.questionnaire.Scale;
import careers.survey.questionnaire.Statement;
import careers.survey.questionnaire.TimingGrid;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Event {@code survey.instrument.published}: what the codes of later responses mean. */
record InstrumentPublished(
        UUID instrumentId, String survey, Audience audience, int version, Label title, List<Variable> variables) {

    static final String TYPE = "survey.instrument.published";

    /**
     * A question.
     *
     * @param codes the options of a choice, a scale, a ranking, an allocation or of each row of a matrix
     * @param dimensions what else the answer is made of: {@code rows} of a matrix; {@code activities}, {@code times},
     *     {@code interactions} and {@code places} of a timing grid
     * @param within the repeat that the question stands in
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Variable(
            String code,
            String type,
            String concept,
            Comparability comparability,
            DisclosureClass disclosure,
            Polarity polarity,
            Label label,
            List<CodeLabel> codes,
            Map<String, List<CodeLabel>> dimensions,
            String within) {}

    record CodeLabel(String code, Label label, boolean missing) {}

    static InstrumentPublished of(Instrument instrument, Questionnaire questionnaire) {
        CodeLists lists = questionnaire.indexedCodeLists();
        return new InstrumentPublished(
                instrument.id,
                instrument.survey,
                instrument.audience,
                instrument.number,
                text(questionnaire.title()),
                questionnaire.questions().stream()
                        .flatMap(question -> variables(question, lists))
                        .toList());
    }

    private static Stream<Variable> variables(Question question, CodeLists lists) {
        return switch (question.answer()) {
            case Statement statement -> Stream.empty();
            case Repeat repeat ->
                Stream.concat(
                        Stream.of(variable(question, lists, null)),
                        repeat.questions().stream()
                                .filter(inner -> !(inner.answer() instanceof Statement))
                                .map(inner -> variable(inner, lists, question.variable())));
            default -> Stream.of(variable(question, lists, null));
        };
    }

    private static Variable variable(Question question, CodeLists lists, String within) {
        AnswerType answer = question.answer();
        return new Variable(
                question.variable(),
                answer.typeName(),
                question.concept(),
                question.comparability(),
                question.disclosure(),
                answer instanceof Scale scale ? scale.polarity() : null,
                text(question.label()),
                labels(lists, question.choiceList()),
                dimensions(answer, lists),
                within);
    }

    private static Map<String, List<CodeLabel>> dimensions(AnswerType answer, CodeLists lists) {
        Map<String, List<CodeLabel>> dimensions = new LinkedHashMap<>();
        if (answer instanceof Matrix matrix) {
            dimensions.put("rows", labels(lists, matrix.rows()));
        }
        if (answer instanceof TimingGrid grid) {
            dimensions.put("activities", labels(lists, grid.activities()));
            dimensions.put("times", labels(lists, grid.times()));
            dimensions.put("interactions", labels(lists, grid.interactions()));
            dimensions.put("places", labels(lists, grid.places()));
        }
        return dimensions.isEmpty() ? null : dimensions;
    }

    private static List<CodeLabel> labels(CodeLists lists, String list) {
        return lists.codes(list).stream()
                .map(c -> new CodeLabel(c.code(), text(c.label()), c.missing() != null))
                .toList();
    }

    /** The words alone: how often they were revised is nobody else's business. */
    private static Label text(Label label) {
        return new Label(label.en(), label.cy());
    }
}
