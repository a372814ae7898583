package careers.training.establishment;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One row of a register, its cells found by header name; a column that vanished is an absent value. */
final class RegisterRow {

    private static final DateTimeFormatter GIAS_DATE =
            DateTimeFormatter.ofPattern("dd-MM-uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final int LONGEST_TEXT = 200;

    private final long number;
    private final Map<String, Integer> columns;
    private final List<String> cells;

    RegisterRow(long number, Map<String, Integer> columns, List<String> cells) {
        this.number = number;
        this.columns = columns;
        this.cells = cells;
    }

    long number() {
        return number;
    }

    /** The text of a cell without surrounding spaces, or nothing when it is empty or has no column. */
    Optional<String> text(String column) {
        String text = plain(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.length() > LONGEST_TEXT) {
            throw refused(column, RowProblem.Code.TEXT_TOO_LONG);
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw refused(column, RowProblem.Code.TEXT_INVALID);
        }
        return Optional.of(text);
    }

    /** The text of a cell without surrounding spaces, whatever it is; empty when it has no column. */
    String plain(String column) {
        Integer index = columns.get(CsvSheet.headerKey(column));
        return index == null || index >= cells.size() ? "" : cells.get(index).strip();
    }

    /** The name of an establishment, which every row must have. */
    String name(String column) {
        return text(column).orElseThrow(() -> refused(column, RowProblem.Code.NAME_MISSING));
    }

    /** A unique reference number, which the row must have. */
    String urn(String column) {
        return optionalUrn(column).orElseThrow(() -> refused(column, RowProblem.Code.URN_INVALID));
    }

    Optional<String> optionalUrn(String column) {
        return text(column).filter(urn -> urn.matches("[0-9]{6}"));
    }

    Optional<LocalDate> date(String column) {
        return text(column).map(text -> {
            try {
                return LocalDate.parse(text, GIAS_DATE);
            } catch (DateTimeParseException e) {
                throw refused(column, RowProblem.Code.DATE_INVALID);
            }
        });
    }

    /** A whole number, with or without thousands separators. */
    Optional<Integer> number(String column) {
        return text(column).map(text -> {
            String digits = text.replace(",", "");
            if (!digits.matches("[0-9]{1,9}")) {
                throw refused(column, RowProblem.Code.NUMBER_INVALID);
            }
            return Integer.parseInt(digits);
        });
    }

    Refused refused(String column, RowProblem.Code code) {
        return new Refused(new RowProblem(number, column, code));
    }

    /** The row cannot be taken; carries why. */
    static final class Refused extends RuntimeException {

        private final transient RowProblem problem;

        Refused(RowProblem problem) {
            super(problem.code().name(), null, false, false);
            this.problem = problem;
        }

        RowProblem problem() {
            return problem;
        }
    }
}
