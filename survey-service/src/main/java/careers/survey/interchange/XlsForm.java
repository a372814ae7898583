package careers.survey.interchange;

import careers.survey.questionnaire.Audience;
import careers.survey.questionnaire.Code;
import careers.survey.questionnaire.Label;
import careers.survey.questionnaire.Pointer;
import careers.survey.questionnaire.Questionnaire;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes over an XLSForm workbook (xlsform.org): the sheets survey, choices and settings, with English and Welsh texts in
 * {@code label::English (en)} and {@code label::Welsh (cy)}.
 */
final class XlsForm {

    private static final Set<String> SHEETS = Set.of("survey", "choices", "settings");
    private static final Set<String> SETTINGS = Set.of("form_title", "form_id", "version", "default_language");
    private static final Set<String> CHOICE_COLUMNS = Set.of("list_name", "list name", "name");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,32}");

    private final Workbook workbook;
    private final Draft draft = new Draft();
    private boolean welshFirst;

    XlsForm(Workbook workbook) {
        this.workbook = workbook;
    }

    Draft draft() {
        return draft;
    }

    /** The questionnaire; worth something only if the draft has refused nothing. */
    Questionnaire questionnaire(String survey, Audience audience) {
        checkSheets();
        Label title = settings();
        choices();
        new XlsFormQuestions(workbook.sheet("survey"), draft, this::texts).take();
        return draft.questionnaire(survey, audience, title, welshFirst ? "cy" : "en");
    }

    private void checkSheets() {
        for (String name : workbook.sheetNames()) {
            if (!SHEETS.contains(name) && !workbook.sheet(name).isEmpty()) {
                draft.refuse("/" + Pointer.escape(name), Uncarried.SHEET_NOT_CARRIED);
            }
            for (Workbook.Line line : workbook.sheet(name)) {
                line.formulas()
                        .forEach(column -> draft.refuse(pointer(name, line, column), Uncarried.FORMULA_NOT_CARRIED));
            }
        }
        if (workbook.sheet("survey").isEmpty()) {
            draft.refuse("/survey", Uncarried.SHEET_MISSING);
        }
    }

    private Label settings() {
        List<Workbook.Line> lines = workbook.sheet("settings");
        if (lines.isEmpty()) {
            return null;
        }
        Workbook.Line line = lines.getFirst();
        String first = line.get("default_language");
        welshFirst = first != null && XlsFormTexts.languageOf(first).equals("cy");
        line.cells().keySet().stream()
                .filter(c -> !SETTINGS.contains(c) && !c.startsWith("form_title::"))
                .forEach(c -> draft.refuse(pointer("settings", line, c), Uncarried.PROPERTY_NOT_CARRIED));
        return texts("settings", line, "form_title");
    }

    private void choices() {
        Map<String, List<Code>> lists = new LinkedHashMap<>();
        for (Workbook.Line line : workbook.sheet("choices")) {
            if (line.cells().isEmpty()) {
                continue;
            }
            String list = line.get("list_name") == null ? line.get("list name") : line.get("list_name");
            String code = line.get("name");
            if (list == null) {
                draft.refuse(pointer("choices", line, "list_name"), Uncarried.REQUIRED);
                continue;
            }
            List<Code> codes = lists.computeIfAbsent(list, l -> new ArrayList<>());
            if (code == null || !CODE.matcher(code).matches()) {
                draft.refuse(pointer("choices", line, "name"), Uncarried.CODE_NOT_CARRIED);
            } else if (codes.stream().anyMatch(c -> c.code().equals(code))) {
                draft.refuse(pointer("choices", line, "name"), Uncarried.NAME_REPEATED);
            }
            refuseOtherColumns(line);
            codes.add(new Code(
                    code, draft.checked(pointer("choices", line, "label"), texts("choices", line, "label")), null));
        }
        lists.forEach(draft::list);
    }

    private void refuseOtherColumns(Workbook.Line line) {
        line.cells().keySet().stream()
                .filter(c -> !CHOICE_COLUMNS.contains(c) && !c.equals("label") && !c.startsWith("label::"))
                .forEach(c -> draft.refuse(pointer("choices", line, c), Uncarried.PROPERTY_NOT_CARRIED));
    }

    private Label texts(String sheet, Workbook.Line line, String column) {
        return XlsFormTexts.of(sheet, line, column, welshFirst, draft);
    }

    /** Where a cell is: its sheet, its row as the spreadsheet counts, its column by name. */
    static String pointer(String sheet, Workbook.Line line, String column) {
        return "/" + Pointer.escape(sheet) + "/" + line.number() + "/" + Pointer.escape(column);
    }
}
