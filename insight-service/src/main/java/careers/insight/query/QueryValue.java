package careers.insight.query;

import careers.platform.problem.FieldError;
import careers.platform.problem.PlatformError;
import careers.platform.problem.ProblemException;
import careers.platform.text.Text;
import java.util.List;
import java.util.UUID;

/**
 * A query parameter as it came. Parameters are taken as text, because a value that does not fit would otherwise be
 * answered as "no such resource".
 *
 * @param name its name
 * @param value its value; null when absent
 */
public record QueryValue(String name, String value) {

    private static final String UUID_FORM = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    /** The value as a UUID; 400 when it is absent or has another form. */
    public UUID requiredUuid() {
        if (value == null) {
            throw wrong("REQUIRED", new Text("is required", "mae ei angen"));
        }
        if (!value.matches(UUID_FORM)) {
            throw wrong("NOT_A_UUID", new Text("must be a UUID", "rhaid iddo fod yn UUID"));
        }
        return UUID.fromString(value);
    }

    /** The problem of a value that cannot be used; the value itself is not repeated. */
    public ProblemException wrong(String code, Text message) {
        return PlatformError.MALFORMED_REQUEST.problem().with(List.of(new FieldError("?" + name, code, message)));
    }
}
