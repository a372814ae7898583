package careers.survey.comparability;

import careers.survey.questionnaire.Allocation;
import careers.survey.questionnaire.AnswerType;
import careers.survey.questionnaire.Code;
import careers.survey.questionnaire.CodeLists;
import careers.survey.questionnaire.Computed;
import careers.survey.questionnaire.Consent;
import careers.survey.questionnaire.DateAnswer;
import careers.survey.questionnaire.FreeText;
import careers.survey.questionnaire.Matrix;
import careers.survey.questionnaire.MissingKind;
import careers.survey.questionnaire.MultipleChoice;
import careers.survey.questionnaire.NumberAnswer;
import careers.survey.questionnaire.Question;
import careers.survey.questionnaire.Ranking;
import careers.survey.questionnaire.Repeat;
import careers.survey.questionnaire.Scale;
import careers.survey.questionnaire.SingleChoice;
import careers.survey.questionnaire.TimingGrid;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What answers a question takes, whatever its wording and whatever its code lists are called. Two questions with equal
 * shapes give answers that can be put in one table.
 *
 * @param type name of the answer type
 * @param meaning what changes the meaning of every answer when it changes: polarity, precision, expression
 * @param dimensions for each part of the answer the substantive codes in their order
 * @param missing the non-answers: codes that stand for one, and kinds that are offered beside the answer
 * @param atMost upper limits by name; what is not named has none
 * @param atLeast lower limits by name; what is not named has none
 * @param exclusive codes that cannot be combined with others
 */
record AnswerShape(
        String type,
        Map<String, String> meaning,
        Map<String, List<String>> dimensions,
        Set<String> missing,
        Map<String, BigDecimal> atMost,
        Map<String, BigDecimal> atLeast,
        Set<String> exclusive) {

    private static final String CODES = "codes";

    static AnswerShape of(Question question, CodeLists lists) {
        AnswerShape shape = new AnswerShape(
                question.answer().typeName(),
                new HashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashSet<>(),
                new HashMap<>(),
                new HashMap<>(),
                new TreeSet<>());
        shape.describe(question.answer(), lists);
        for (MissingKind kind : question.missing() == null ? List.<MissingKind>of() : question.missing()) {
            shape.missing.add("missing=" + kind);
        }
        return shape;
    }

    private void describe(AnswerType answer, CodeLists lists) {
        switch (answer) {
            case SingleChoice single -> dimension(CODES, single.codeList(), lists);
            case Scale scale -> {
                dimension(CODES, scale.codeList(), lists);
                meaning.put("polarity", Objects.toString(scale.polarity(), ""));
            }
            case MultipleChoice multiple -> {
                dimension(CODES, multiple.codeList(), lists);
                limit(atLeast, "choices", multiple.minChoices() == null ? Integer.valueOf(1) : multiple.minChoices());
                limit(atMost, "choices", multiple.maxChoices());
                exclusive.addAll(multiple.exclusive() == null ? List.of() : multiple.exclusive());
            }
            case Ranking ranking -> {
                dimension(CODES, ranking.codeList(), lists);
                meaning.put("places", String.valueOf(ranking.places(lists)));
                limit(atLeast, "places", Boolean.TRUE.equals(ranking.partial()) ? 1 : ranking.places(lists));
            }
            case Matrix matrix -> {
                dimension("rows", matrix.rows(), lists);
                dimension(CODES, matrix.codeList(), lists);
                limit(atLeast, "rows", Boolean.TRUE.equals(matrix.allRows()) ? 1 : 0);
            }
            case TimingGrid grid -> {
                dimension("activities", grid.activities(), lists);
                dimension("times", grid.times(), lists);
                dimension("interactions", grid.interactions(), lists);
                dimension("places", grid.places(), lists);
                exclusive.addAll(grid.exclusiveTimes() == null ? List.of() : grid.exclusiveTimes());
            }
            case Allocation allocation -> {
                dimension(CODES, allocation.codeList(), lists);
                meaning.put("total", String.valueOf(allocation.whole()));
            }
            case FreeText text -> limit(atMost, "length", text.maxLength());
            case NumberAnswer number -> describe(number);
            case DateAnswer date -> {
                meaning.put("precision", Objects.toString(date.precision(), "DAY"));
                limit(atMost, "date", Boolean.TRUE.equals(date.notInFuture()) ? Integer.valueOf(0) : null);
            }
            case Consent consent -> limit(atLeast, "consent", consent.needed() ? 1 : 0);
            case Computed computed -> meaning.put("expression", Objects.toString(computed.expression(), ""));
            case Repeat repeat -> limit(atMost, "times", repeat.maxTimes());
            default -> {
                // YES_NO, POSTCODE_AREA, SCHOOL_REF and STATEMENT are always the same.
            }
        }
    }

    private void describe(NumberAnswer number) {
        if (number.min() != null) {
            atLeast.put("value", number.min().stripTrailingZeros());
        }
        if (number.max() != null) {
            atMost.put("value", number.max().stripTrailingZeros());
        }
        limit(atMost, "decimals", number.decimals() == null ? Integer.valueOf(0) : number.decimals());
        meaning.put(
                "unit",
                number.unit() == null ? "" : Objects.toString(number.unit().en(), ""));
    }

    private void dimension(String name, String list, CodeLists lists) {
        if (list == null) {
            return;
        }
        List<Code> codes = lists.codes(list);
        dimensions.put(
                name,
                codes.stream().filter(c -> c.missing() == null).map(Code::code).toList());
        codes.stream()
                .filter(c -> c.missing() != null)
                .forEach(c -> missing.add(name + " " + c.code() + "=" + c.missing()));
    }

    private static void limit(Map<String, BigDecimal> limits, String name, Integer value) {
        if (value != null) {
            limits.put(name, BigDecimal.valueOf(value));
        }
    }
}
