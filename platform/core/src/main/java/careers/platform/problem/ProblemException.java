package careers.platform.problem;

import careers.platform.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An error that a client is told about, as {@code application/problem+json}. The transaction it leaves rolls back. */
public final class ProblemException extends RuntimeException {

    private final transient ErrorCode code;
    private final transient Text detail;
    private final transient List<FieldError> errors = new ArrayList<>();
    private final transient Map<String, Object> members = new LinkedHashMap<>();

    ProblemException(ErrorCode code, Text detail) {
        // No stack trace: it is an answer, not a fault, and a flood of bad requests should stay cheap.
        super(code.name(), null, false, false);
        this.code = code;
        this.detail = detail;
    }

    /** Adds what is wrong, field by field. */
    public ProblemException with(List<FieldError> more) {
        errors.addAll(more);
        return this;
    }

    /** Adds an extension member (RFC 9457 §3.2), for instance {@code allowedActions}. */
    public ProblemException with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    public ErrorCode code() {
        return code;
    }

    public Text detail() {
        return detail;
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    public Map<String, Object> members() {
        return Map.copyOf(members);
    }
}
