package careers.survey.questionnaire;

import careers.platform.problem.FieldError;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A day, a month or a year between 1900 and 2100, written as in ISO 8601.
 *
 * @param precision how exactly it is asked; a day when absent
 * @param notInFuture whether it must have begun
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DateAnswer(Precision precision, Boolean notInFuture) implements AnswerType {

    /** How exactly a date is asked, with the form of its answer. */
    public enum Precision {
        DAY("(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}"),
        MONTH("(19|20|21)[0-9]{2}-[0-9]{2}"),
        YEAR("(19|20|21)[0-9]{2}");

        private final Pattern form;

        Precision(String form) {
            this.form = Pattern.compile(form);
        }

        private LocalDate begin(String text) {
            return switch (this) {
                case DAY -> LocalDate.parse(text);
                case MONTH -> YearMonth.parse(text).atDay(1);
                case YEAR -> Year.parse(text).atDay(1);
            };
        }
    }

    private static final int LAST_YEAR = 2100;

    @Override
    public List<FieldError> check(String pointer, Object answer, AnswerContext context) {
        if (!(answer instanceof String text)) {
            return List.of(Violation.WRONG_TYPE_TEXT.at(pointer));
        }
        LocalDate begin = parse(text);
        if (begin == null || begin.getYear() > LAST_YEAR) {
            return List.of(Violation.DATE_INVALID.at(pointer));
        }
        return Boolean.TRUE.equals(notInFuture) && begin.isAfter(context.today())
                ? List.of(Violation.DATE_IN_FUTURE.at(pointer))
                : List.of();
    }

    private LocalDate parse(String text) {
        Precision asked = Objects.requireNonNullElse(precision, Precision.DAY);
        if (!asked.form.matcher(text).matches()) {
            return null;
        }
        try {
            return asked.begin(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    @Override
    public List<FieldError> findings(String pointer, CodeLists codeLists) {
        return List.of();
    }
}
