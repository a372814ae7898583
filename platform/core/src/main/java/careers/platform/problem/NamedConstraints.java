package careers.platform.problem;

import java.util.Map;

/**
 * What a violated database constraint means to a client. A race is decided by the database; this gives its verdict the
 * same code that the check in the service would have given.
 */
public interface NamedConstraints {

    /** Constraint or index name to error code. */
    Map<String, ErrorCode> byName();
}
