package careers.survey.schema;

import careers.survey.questionnaire.Allocation;
import careers.survey.questionnaire.AnswerType;
import careers.survey.questionnaire.Code;
import careers.survey.questionnaire.CodeLists;
import careers.survey.questionnaire.Consent;
import careers.survey.questionnaire.DateAnswer;
import careers.survey.questionnaire.FreeText;
import careers.survey.questionnaire.Matrix;
import careers.survey.questionnaire.MissingKind;
import careers.survey.questionnaire.MultipleChoice;
import careers.survey.questionnaire.NumberAnswer;
import careers.survey.questionnaire.PostcodeArea;
import careers.survey.questionnaire.Question;
import careers.survey.questionnaire.Ranking;
import careers.survey.questionnaire.Scale;
import careers.survey.questionnaire.SchoolReference;
import careers.survey.questionnaire.SingleChoice;
import careers.survey.questionnaire.TimingGrid;
import careers.survey.questionnaire.YesNo;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The schema of the answer to one question, whoever is asked it. */
final class AnswerSchemas {

    private static final int LONGEST_TEXT = 5_000;
    /** Numbers that a double holds exactly. */
    private static final BigDecimal GREATEST = BigDecimal.valueOf(1L << 53);
    /** What leaves no trace for a reader, as {@link FreeText} has it; a text needs something else. */
    static final String NOT_BLANK = "[^\\u0009-\\u000D\\u001C-\\u0020\\u00A0\\u00AD\\u0600-\\u0605\\u061C\\u06DD\\u070F"
            + "\\u0890\\u0891\\u08E2\\u115F\\u1160\\u1680\\u180E\\u2000-\\u200F\\u2028-\\u202F\\u205F-\\u2064"
            + "\\u2066-\\u206F\\u2800\\u3000\\u3164\\uFEFF\\uFFA0\\uFFF9-\\uFFFB]";
    /** Control characters but for tab and line ends, and halves of characters. */
    private static final String NOT_TEXT =
            "[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F\\uD800-\\uDFFF]";

    private static final String YEAR = "(?:19[0-9]{2}|20[0-9]{2}|2100)";
    private static final String LEAP_YEAR = "(?:(?:19|20)(?:0[48]|[2468][048]|[13579][26])|2000)";
    private static final String MONTH = "(?:0[1-9]|1[0-2])";
    private static final String DAY = "^(?:" + YEAR + "-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
            + "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|" + LEAP_YEAR + "-02-29)$";

    private final CodeLists lists;

    AnswerSchemas(CodeLists lists) {
        this.lists = lists;
    }

    /** Of a question that is answered; a repeated group has a schema of its own. */
    ObjectNode of(Question question, ObjectNode repeated) {
        ObjectNode answer = repeated == null ? of(question.answer()) : repeated;
        List<MissingKind> missing = question.missing();
        if (missing == null || missing.isEmpty()) {
            return answer;
        }
        ObjectNode nonAnswer = Json.type("object");
        nonAnswer.set(
                "properties",
                Json.object()
                        .set(
                                "missing",
                                Json.anyOf(missing.stream().map(Enum::name).toList())));
        nonAnswer.putArray("required").add("missing");
        nonAnswer.put("additionalProperties", false);
        ObjectNode either = Json.object();
        either.putArray("anyOf").add(answer).add(nonAnswer);
        return either;
    }

    private ObjectNode of(AnswerType type) {
        return switch (type) {
            case SingleChoice single -> codes(single.codeList());
            case Scale scale -> codes(scale.codeList());
            case MultipleChoice multiple -> multiple(multiple);
            case Ranking ranking -> ranking(ranking);
            case FreeText text -> text(text);
            case NumberAnswer number -> number(number);
            case DateAnswer date -> date(date);
            case YesNo yesNo -> Json.anyOf(List.of("YES", "NO"));
            case Consent consent -> Json.anyOf(consent.needed() ? List.of("YES") : List.of("YES", "NO"));
            case Matrix matrix -> matrix(matrix);
            case Allocation shares -> shares(shares);
            case TimingGrid grid -> grid(grid);
            case PostcodeArea area -> form("^[A-Z]{1,2}[0-9][0-9A-Z]?$", 4);
            case SchoolReference school -> form("^(?:" + SchoolReference.FORM + ")$", 10);
            default -> throw new IllegalArgumentException("is not answered: " + type.typeName());
        };
    }

    private List<String> codesOf(String list) {
        return lists.codes(list).stream().map(Code::code).toList();
    }

    private ObjectNode codes(String list) {
        return Json.anyOf(codesOf(list));
    }

    private ObjectNode distinct(String list, int least, Integer most) {
        ObjectNode array = Json.type("array");
        array.set("items", codes(list));
        array.put("uniqueItems", true).put("minItems", least);
        if (most != null) {
            array.put("maxItems", most);
        }
        return array;
    }

    private ObjectNode multiple(MultipleChoice multiple) {
        ObjectNode array = distinct(
                multiple.codeList(), multiple.minChoices() == null ? 1 : multiple.minChoices(), multiple.maxChoices());
        if (multiple.exclusive() != null && !multiple.exclusive().isEmpty()) {
            array.set("if", Json.object().set("contains", Json.anyOf(multiple.exclusive())));
            array.set("then", Json.object().put("maxItems", 1));
        }
        return array;
    }

    private ObjectNode ranking(Ranking ranking) {
        int places = ranking.places(lists);
        return distinct(ranking.codeList(), Boolean.TRUE.equals(ranking.partial()) ? 1 : places, places);
    }

    private static ObjectNode text(FreeText text) {
        ObjectNode schema = Json.type("string");
        schema.put("maxLength", text.maxLength() == null ? LONGEST_TEXT : text.maxLength());
        schema.put("pattern", NOT_BLANK);
        schema.set("not", Json.object().put("pattern", NOT_TEXT));
        return schema;
    }

    private static ObjectNode number(NumberAnswer number) {
        ObjectNode schema = Json.type("number");
        schema.put(
                "minimum",
                number.min() == null ? GREATEST.negate() : number.min().max(GREATEST.negate()));
        schema.put("maximum", number.max() == null ? GREATEST : number.max().min(GREATEST));
        schema.put("multipleOf", BigDecimal.ONE.movePointLeft(number.decimals() == null ? 0 : number.decimals()));
        return schema;
    }

    private static ObjectNode date(DateAnswer date) {
        return switch (date.precision()) {
            case MONTH -> form("^" + YEAR + "-" + MONTH + "$", 7);
            case YEAR -> form("^" + YEAR + "$", 4);
            case null, default -> form(DAY, 10);
        };
    }

    /** A pattern may overlook a line end behind the text; the length does not. */
    private static ObjectNode form(String pattern, int longest) {
        return Json.type("string").put("pattern", pattern).put("maxLength", longest);
    }

    private ObjectNode rows(String list, ObjectNode value) {
        ObjectNode object = Json.type("object").put("minProperties", 1).put("additionalProperties", false);
        ObjectNode members = object.putObject("properties");
        codesOf(list).forEach(row -> members.set(row, value));
        return object;
    }

    private ObjectNode matrix(Matrix matrix) {
        ObjectNode object = rows(matrix.rows(), codes(matrix.codeList()));
        if (Boolean.TRUE.equals(matrix.allRows())) {
            object.set("required", Json.texts(codesOf(matrix.rows())));
        }
        return object;
    }

    private ObjectNode shares(Allocation shares) {
        ObjectNode share = Json.type("number").put("minimum", 0).put("maximum", shares.whole());
        return rows(shares.codeList(), share.put("multipleOf", 1));
    }

    private ObjectNode grid(TimingGrid grid) {
        Map<String, String> fields = new TreeMap<>(Map.of("time", grid.times()));
        if (grid.interactions() != null) {
            fields.put("interaction", grid.interactions());
        }
        if (grid.places() != null) {
            fields.put("place", grid.places());
        }
        ObjectNode cell = Json.type("object").put("additionalProperties", false);
        ObjectNode members = cell.putObject("properties");
        fields.forEach((field, list) -> members.set(field, codes(list)));
        cell.putArray("required").add("time");
        ObjectNode cells = Json.type("array").put("uniqueItems", true);
        cells.set("items", cell);
        for (String exclusive : grid.exclusiveTimes() == null ? List.<String>of() : grid.exclusiveTimes()) {
            ObjectNode alone = Json.there("time", Json.constant(exclusive));
            cells.withArray("allOf")
                    .add(Json.implies(
                            Json.object().set("contains", alone), Json.object().set("items", alone)));
        }
        return rows(grid.activities(), cells);
    }
}
