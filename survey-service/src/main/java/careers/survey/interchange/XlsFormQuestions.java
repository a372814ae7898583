package careers.survey.interchange;

import careers.survey.questionnaire.AnswerType;
import careers.survey.questionnaire.Consent;
import careers.survey.questionnaire.DateAnswer;
import careers.survey.questionnaire.FreeText;
import careers.survey.questionnaire.Label;
import careers.survey.questionnaire.MultipleChoice;
import careers.survey.questionnaire.NumberAnswer;
import careers.survey.questionnaire.Ranking;
import careers.survey.questionnaire.SingleChoice;
import careers.survey.questionnaire.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The rows of the sheet "survey", from top to bottom. */
final class XlsFormQuestions {

    private static final String SHEET = "survey";
    private static final int LONGEST_TEXT = 2_000;
    private static final int MOST_DECIMALS = 6;
    private static final int MOST_TIMES = 20;
    private static final Set<String> COLUMNS = Set.of(
            "type",
            "name",
            "label",
            "hint",
            "required",
            "relevant",
            "constraint",
            "constraint_message",
            "appearance",
            "repeat_count");
    private static final Set<String> TRANSLATED = Set.of("label", "hint", "constraint_message");
    /** The response carries these itself. */
    private static final Set<String> OF_THE_RESPONSE = Set.of("start", "end", "today");

    private final List<Workbook.Line> lines;
    private final Draft draft;
    private final Texts texts;
    private String section;
    private Workbook.Line repeat;
    private List<Asked> inner = new ArrayList<>();

    /** Reads a text of a row in both languages. */
    interface Texts {
        Label of(String sheet, Workbook.Line line, String column);
    }

    XlsFormQuestions(List<Workbook.Line> lines, Draft draft, Texts texts) {
        this.lines = lines;
        this.draft = draft;
        this.texts = texts;
    }

    void take() {
        lines.stream().filter(line -> !line.cells().isEmpty()).forEach(this::take);
        if (section != null || repeat != null) {
            draft.refuse("/" + SHEET, Uncarried.GROUP_UNBALANCED);
        }
    }

    private void take(Workbook.Line line) {
        refuseColumns(line);
        refuseUnfitting(line);
        String type = line.get("type") == null ? "" : line.get("type").replaceAll("\\s+", " ");
        switch (type.toLowerCase(Locale.ROOT).replace(' ', '_')) {
            case "begin_group" -> beginGroup(line);
            case "end_group" -> endGroup(line);
            case "begin_repeat" -> beginRepeat(line);
            case "end_repeat" -> endRepeat(line);
            default -> question(line, type);
        }
    }

    private void refuseColumns(Workbook.Line line) {
        for (String column : line.cells().keySet()) {
            int end = column.indexOf("::");
            boolean known = end < 0 ? COLUMNS.contains(column) : TRANSLATED.contains(column.substring(0, end));
            if (!known) {
                draft.refuse(at(line, column), Uncarried.PROPERTY_NOT_CARRIED);
            } else if (column.equals("appearance")) {
                draft.remark(at(line, column), Uncarried.APPEARANCE_LEFT_OUT);
            }
        }
    }

    /** A column that means nothing in a row of this type. */
    private void refuseUnfitting(Workbook.Line line) {
        String type = line.get("type") == null
                ? ""
                : line.get("type").toLowerCase(Locale.ROOT).replaceAll("\\s+", "_");
        Set<String> unfitting =
                switch (type) {
                    case "begin_group" ->
                        Set.of("hint", "required", "constraint", "constraint_message", "repeat_count");
                    case "end_group", "end_repeat" ->
                        Set.of(
                                "label",
                                "hint",
                                "required",
                                "relevant",
                                "constraint",
                                "constraint_message",
                                "repeat_count");
                    case "begin_repeat" -> Set.of("constraint", "constraint_message");
                    default -> Set.of("repeat_count");
                };
        line.cells().keySet().stream()
                .filter(column -> unfitting.contains(column.replaceFirst("::.*", "")))
                .forEach(column -> draft.refuse(at(line, column), Uncarried.PROPERTY_NOT_CARRIED));
    }

    private void beginGroup(Workbook.Line line) {
        if (section != null || repeat != null) {
            draft.refuse(at(line, "type"), Uncarried.NESTING_NOT_CARRIED);
            return;
        }
        draft.variable(at(line, "name"), line.get("name")).ifPresent(id -> {
            section = id;
            Label title = draft.checked(at(line, "label"), texts.of(SHEET, line, "label"));
            draft.section(id, title, line.get("relevant"), at(line, "relevant"));
        });
    }

    private void endGroup(Workbook.Line line) {
        if (section == null) {
            draft.refuse(at(line, "type"), Uncarried.GROUP_UNBALANCED);
        }
        section = null;
    }

    private void beginRepeat(Workbook.Line line) {
        if (repeat != null) {
            draft.refuse(at(line, "type"), Uncarried.NESTING_NOT_CARRIED);
            return;
        }
        repeat = line;
        inner = new ArrayList<>();
    }

    private void endRepeat(Workbook.Line line) {
        if (repeat == null) {
            draft.refuse(at(line, "type"), Uncarried.GROUP_UNBALANCED);
            return;
        }
        Workbook.Line begin = repeat;
        repeat = null;
        int times = times(begin);
        draft.variable(at(begin, "name"), begin.get("name"))
                .ifPresent(variable -> draft.ask(asked(begin, draft.repeat(inner, times))));
    }

    private int times(Workbook.Line line) {
        String count = line.get("repeat_count");
        if (count == null) {
            draft.remark(at(line, "repeat_count"), Uncarried.LIMIT_ASSUMED);
            return MOST_TIMES;
        }
        if (!count.matches("[1-9]|1[0-9]|20")) {
            draft.refuse(at(line, "repeat_count"), Uncarried.VALUE_NOT_CARRIED);
            return 1;
        }
        return Integer.parseInt(count);
    }

    private void question(Workbook.Line line, String type) {
        if (OF_THE_RESPONSE.contains(type)) {
            draft.remark(at(line, "type"), Uncarried.KEPT_BY_THE_RESPONSE);
            return;
        }
        Optional<AnswerType> answer = answer(line, type);
        Optional<String> variable = draft.variable(at(line, "name"), line.get("name"));
        if (answer.isEmpty() || variable.isEmpty()) {
            return;
        }
        Asked asked = asked(line, answer.get());
        if (repeat == null) {
            draft.ask(asked);
        } else if (asked.holds() != null || answer.get() instanceof FreeText) {
            draft.refuse(at(line, asked.holds() == null ? "type" : "constraint"), Uncarried.NESTING_NOT_CARRIED);
        } else {
            draft.know(asked);
            inner.add(asked);
        }
    }

    private Asked asked(Workbook.Line line, AnswerType answer) {
        return new Asked(
                line.get("name"),
                draft.checked(at(line, "label"), texts.of(SHEET, line, "label")),
                texts.of(SHEET, line, "hint"),
                repeat == null ? section : null,
                required(line),
                line.get("relevant"),
                at(line, "relevant"),
                line.get("constraint"),
                at(line, "constraint"),
                texts.of(SHEET, line, "constraint_message"),
                answer);
    }

    private boolean required(Workbook.Line line) {
        String required = line.get("required");
        return switch (required == null ? "no" : required.toLowerCase(Locale.ROOT)) {
            case "yes", "true", "true()", "1" -> true;
            case "no", "false", "false()", "0" -> false;
            default -> {
                draft.refuse(at(line, "required"), Uncarried.EXPRESSION_NOT_CARRIED);
                yield false;
            }
        };
    }

    private Optional<AnswerType> answer(Workbook.Line line, String type) {
        String[] words = type.split(" ");
        String list = words.length == 2 ? words[1] : null;
        return switch (words[0] + (words.length > 1 ? " " : "")) {
            case "text" -> {
                draft.remark(at(line, "type"), Uncarried.LIMIT_ASSUMED);
                yield Optional.of(new FreeText(LONGEST_TEXT));
            }
            case "integer" -> Optional.of(new NumberAnswer(null, null, 0, null));
            case "decimal" -> Optional.of(new NumberAnswer(null, null, MOST_DECIMALS, null));
            case "date" -> Optional.of(new DateAnswer(null, null));
            case "note" -> Optional.of(new Statement());
            case "acknowledge" -> Optional.of(new Consent(required(line)));
            case "select_one " -> listed(line, list).map(l -> new SingleChoice(l, null));
            case "select_multiple " -> listed(line, list).map(l -> new MultipleChoice(l, null, null, null, null));
            case "rank " -> listed(line, list).map(l -> new Ranking(l, null, null));
            default -> {
                draft.refuse(at(line, "type"), Uncarried.TYPE_NOT_CARRIED);
                yield Optional.empty();
            }
        };
    }

    /** A list by name; "or_other" and lists in files have more words or a dot. */
    private Optional<String> listed(Workbook.Line line, String list) {
        if (list == null) {
            draft.refuse(at(line, "type"), Uncarried.TYPE_NOT_CARRIED);
            return Optional.empty();
        }
        if (!draft.hasList(list)) {
            draft.refuse(at(line, "type"), Uncarried.LIST_UNKNOWN);
            return Optional.empty();
        }
        return Optional.of(list);
    }

    private static String at(Workbook.Line line, String column) {
        return XlsForm.pointer(SHEET, line, column);
    }
}
