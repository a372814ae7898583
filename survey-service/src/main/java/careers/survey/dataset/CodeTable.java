package careers.survey.dataset;

import careers.survey.questionnaire.Code;
import careers.survey.questionnaire.Label;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The options of a code list as cells: what counts as an answer becomes a category, the rest a missing value. */
final class CodeTable {

    static final CodeTable YES_NO = new CodeTable(
            List.of(new Category("YES", 1, new Label("Yes", "Ie")), new Category("NO", 0, new Label("No", "Na"))),
            Map.of());

    private static final Pattern WHOLE_NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");

    private final List<Category> categories;
    private final Map<String, Object> cells = new LinkedHashMap<>();

    private CodeTable(List<Category> categories, Map<String, Missing> missing) {
        this.categories = categories;
        cells.putAll(missing);
        categories.forEach(c -> cells.put(c.code(), c));
    }

    static CodeTable of(List<Code> codes) {
        List<Code> answers = codes.stream().filter(c -> c.missing() == null).toList();
        boolean numbers =
                answers.stream().allMatch(c -> WHOLE_NUMBER.matcher(c.code()).matches());
        List<Category> categories = new ArrayList<>();
        for (Code code : answers) {
            int number = numbers ? Integer.parseInt(code.code()) : categories.size() + 1;
            categories.add(new Category(code.code(), number, code.label()));
        }
        Map<String, Missing> missing = new LinkedHashMap<>();
        codes.stream()
                .filter(c -> c.missing() != null)
                .forEach(c -> missing.put(c.code(), Missing.valueOf(c.missing().name())));
        return new CodeTable(categories, missing);
    }

    List<Category> categories() {
        return categories;
    }

    /** The cell for a code that was answered: a {@link Category} or a {@link Missing}. */
    Object cell(Object code) {
        Object cell = cells.get(code);
        if (cell == null) {
            throw new IllegalArgumentException("a code that the list does not have");
        }
        return cell;
    }
}
