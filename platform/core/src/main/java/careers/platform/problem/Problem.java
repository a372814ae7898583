package careers.platform.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The body of every error, {@code application/problem+json} (RFC 9457).
 *
 * @param type a relative reference made of the code, {@code /problems/campaign-closed}
 * @param code the stable code to branch on
 * @param requestId what to quote when asking about this answer
 * @param errors every violated rule, not only the first
 * @param members extension members, for instance {@code allowedActions}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        String requestId,
        List<FieldProblem> errors,
        @JsonAnyGetter Map<String, Object> members) {

    /** One violated rule, in the reader's language. */
    public record FieldProblem(String pointer, String code, String message) {}

    /** The problem in one language. */
    public static Problem of(ProblemException failure, Locale language, String instance, String requestId) {
        ErrorCode code = failure.code();
        return new Problem(
                typeOf(code),
                code.title().in(language),
                code.kind().status(),
                failure.detail() == null ? null : failure.detail().in(language),
                instance,
                code.name(),
                requestId,
                failure.errors().stream()
                        .map(e -> new FieldProblem(
                                e.pointer(), e.code(), e.message().in(language)))
                        .toList(),
                failure.members());
    }

    private static String typeOf(ErrorCode code) {
        return "/problems/" + code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
