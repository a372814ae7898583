package careers.training.imports;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.FieldError;
import careers.platform.problem.ProblemException;
import careers.platform.text.Text;
import java.util.List;
import java.util.UUID;

/**
 * What became of a row, or what would become of it.
 *
 * @param enrolmentId null if the row names none that could be read
 * @param refusal null unless it was rejected
 */
public record RowOutcome(long line, String externalRef, UUID enrolmentId, Outcome outcome, Refusal refusal) {

    /** The closed list of outcomes. */
    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED,
        REJECTED
    }

    /** Why a row was rejected, in both languages, since nobody knows who will read it. */
    public record Refusal(String code, Text title, List<CellError> errors) {}

    /**
     * What is wrong with a cell; the cell itself is not repeated.
     *
     * @param column empty if it cannot be said which
     */
    public record CellError(String column, String code, Text message) {}

    static RowOutcome rejected(FileRow row, ErrorCode code) {
        return rejected(row, new Refusal(code.name(), code.title(), List.of()));
    }

    static RowOutcome rejected(FileRow row, ImportKind kind, ProblemException problem) {
        return rejected(
                row,
                new Refusal(
                        problem.code().name(),
                        problem.detail() == null ? problem.code().title() : problem.detail(),
                        problem.errors().stream()
                                .map(error -> cellError(kind, error))
                                .toList()));
    }

    private static CellError cellError(ImportKind kind, FieldError error) {
        String column = error.pointer().startsWith("/") ? kind.column(error.pointer()) : error.pointer();
        return new CellError(column, error.code(), error.message());
    }

    private static RowOutcome rejected(FileRow row, Refusal refusal) {
        return new RowOutcome(row.line(), row.externalRef(), null, Outcome.REJECTED, refusal);
    }
}
