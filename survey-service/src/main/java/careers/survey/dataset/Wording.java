package careers.survey.dataset;

import careers.survey.questionnaire.Label;

/**
 * Whether a file of texts holds codes, which are the same in every language, or labels in one.
 *
 * @param labels whether labels stand for codes
 * @param language {@code en} or {@code cy}
 */
public record Wording(boolean labels, String language) {

    String in(Label label) {
        return "cy".equals(language) ? label.cy() : label.en();
    }

    /** A value of a column as this file says it. */
    String of(Column column, Object value) {
        return switch (value) {
            case Missing missing -> labels ? in(missing.label()) : Integer.toString(column.numberOf(missing));
            case Category category -> labels ? in(category.label()) : category.code();
            default -> value.toString();
        };
    }
}
