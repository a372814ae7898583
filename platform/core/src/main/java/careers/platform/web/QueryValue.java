package careers.platform.web;

import careers.platform.problem.FieldError;
import careers.platform.problem.PlatformError;
import careers.platform.problem.ProblemException;
import careers.platform.text.Text;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A query parameter as it came. Parameters are taken as text, because a value that does not fit would otherwise be
 * answered as "no such resource".
 *
 * @param name its name
 * @param value its value; null when absent
 */
public record QueryValue(String name, String value) {

    private static final String UUID_FORM = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    /** The value; 400 when it is absent. */
    public String required() {
        if (value == null) {
            throw missing();
        }
        return value;
    }

    /** The problem of a value that must be there and is not. */
    public ProblemException missing() {
        return wrong("REQUIRED", new Text("is required", "mae ei angen"));
    }

    /** The value as a UUID; 400 when it is absent or has another form. */
    public UUID requiredUuid() {
        if (!required().matches(UUID_FORM)) {
            throw wrong("NOT_A_UUID", new Text("must be a UUID", "rhaid iddo fod yn UUID"));
        }
        return UUID.fromString(value);
    }

    /** The value as a UUID, null when it is absent; 400 when it has another form. */
    public UUID uuid() {
        return value == null ? null : requiredUuid();
    }

    /** The value as one of an enum's names; 400 when it is absent or none of them. */
    public <E extends Enum<E>> E requiredOneOf(Class<E> type) {
        required();
        return oneOf(type);
    }

    /** The value as one of an enum's names, null when it is absent; 400 with the names when it is none of them. */
    public <E extends Enum<E>> E oneOf(Class<E> type) {
        if (value == null) {
            return null;
        }
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElseThrow(() -> wrong("NOT_IN_LIST", oneOfTheNames(type)));
    }

    private static <E extends Enum<E>> Text oneOfTheNames(Class<E> type) {
        String names = Stream.of(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        return new Text("must be one of " + names, "rhaid iddo fod yn un o " + names);
    }

    /** The problem of a value that cannot be used; the value itself is not repeated. */
    public ProblemException wrong(String code, Text message) {
        return PlatformError.MALFORMED_REQUEST.problem().with(List.of(new FieldError("?" + name, code, message)));
    }
}
