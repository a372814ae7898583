package careers.survey.batch;

import careers.platform.problem.FieldError;
import careers.platform.problem.ProblemException;
import careers.platform.text.Text;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;

/**
 * What became of one line: as it is stored, without answers.
 *
 * @param responseId null if the line could not be read as far
 * @param status as if the response had been sent singly: 201, 200, or that of the problem
 * @param problem null if it was accepted
 */
record LineOutcome(int line, UUID responseId, int status, LineProblem problem) {

    private static final int CREATED = 201;
    private static final int OK = 200;

    static LineOutcome accepted(int line, UUID responseId, boolean isNew) {
        return new LineOutcome(line, responseId, isNew ? CREATED : OK, null);
    }

    static LineOutcome refused(int line, UUID responseId, ProblemException refusal) {
        return new LineOutcome(line, responseId, refusal.code().kind().status(), LineProblem.of(refusal));
    }

    /** Why a line was refused, in both languages, since nobody knows who will read it. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record LineProblem(String code, Text title, Text detail, List<FieldError> errors) {

        static LineProblem of(ProblemException refusal) {
            return new LineProblem(refusal.code().name(), refusal.code().title(), refusal.detail(), refusal.errors());
        }
    }
}
