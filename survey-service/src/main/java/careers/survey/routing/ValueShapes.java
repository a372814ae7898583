package careers.survey.routing;

import careers.survey.questionnaire.Allocation;
import careers.survey.questionnaire.AnswerType;
import careers.survey.questionnaire.Code;
import careers.survey.questionnaire.CodeLists;
import careers.survey.questionnaire.Computed;
import careers.survey.questionnaire.Consent;
import careers.survey.questionnaire.DateAnswer;
import careers.survey.questionnaire.FreeText;
import careers.survey.questionnaire.Matrix;
import careers.survey.questionnaire.MultipleChoice;
import careers.survey.questionnaire.NumberAnswer;
import careers.survey.questionnaire.PostcodeArea;
import careers.survey.questionnaire.Question;
import careers.survey.questionnaire.Ranking;
import careers.survey.questionnaire.Repeat;
import careers.survey.questionnaire.Scale;
import careers.survey.questionnaire.SchoolReference;
import careers.survey.questionnaire.SingleChoice;
import careers.survey.questionnaire.Statement;
import careers.survey.questionnaire.TimingGrid;
import careers.survey.questionnaire.YesNo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The shape of the answers to each type of question. */
final class ValueShapes {

    private static final ValueShape.Codes YES_OR_NO = ValueShape.Codes.of(List.of("YES", "NO"));

    private final CodeLists lists;

    ValueShapes(CodeLists lists) {
        this.lists = lists;
    }

    /** The shape of an answer; words for what has none, and for a computed value whose expression is not known yet. */
    ValueShape of(AnswerType answer) {
        return switch (answer) {
            case SingleChoice single -> codes(single.codeList());
            case Scale scale -> codes(scale.codeList());
            case YesNo yesNo -> YES_OR_NO;
            case Consent consent -> YES_OR_NO;
            case NumberAnswer number -> new ValueShape.Decimal();
            case MultipleChoice multiple -> new ValueShape.Several(codes(multiple.codeList()));
            case Ranking ranking -> new ValueShape.Several(codes(ranking.codeList()));
            case Matrix matrix -> new ValueShape.Keyed(codes(matrix.rows()).codes(), codes(matrix.codeList()));
            case Allocation shares ->
                new ValueShape.Keyed(codes(shares.codeList()).codes(), new ValueShape.Decimal());
            case TimingGrid grid ->
                new ValueShape.Keyed(codes(grid.activities()).codes(), new ValueShape.Several(cell(grid)));
            case Repeat repeat -> new ValueShape.Several(row(repeat));
            case FreeText text -> new ValueShape.Words(true);
            case DateAnswer date -> new ValueShape.Words(false);
            case PostcodeArea area -> new ValueShape.Words(false);
            case SchoolReference school -> new ValueShape.Words(false);
            case Statement statement -> new ValueShape.Words(false);
            case Computed computed -> new ValueShape.Words(false);
        };
    }

    private ValueShape.Codes codes(String list) {
        return ValueShape.Codes.of(lists.codes(list).stream().map(Code::code).toList());
    }

    private ValueShape.Fields cell(TimingGrid grid) {
        Map<String, ValueShape> fields = new LinkedHashMap<>();
        fields.put("time", codes(grid.times()));
        if (grid.interactions() != null) {
            fields.put("interaction", codes(grid.interactions()));
        }
        if (grid.places() != null) {
            fields.put("place", codes(grid.places()));
        }
        return new ValueShape.Fields(fields);
    }

    private ValueShape.Fields row(Repeat repeat) {
        Map<String, ValueShape> fields = new LinkedHashMap<>();
        if (repeat.questions() != null) {
            repeat.questions().stream()
                    .filter(ValueShapes::isComplete)
                    .filter(Question::takesAnswer)
                    .filter(q -> !(q.answer() instanceof Repeat))
                    .forEach(q -> fields.put(q.variable(), of(q.answer())));
        }
        return new ValueShape.Fields(fields);
    }

    /** Whether a question of a draft can be asked at all. */
    static boolean isComplete(Question question) {
        return question != null && question.variable() != null && question.answer() != null;
    }
}
