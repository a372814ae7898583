package careers.platform.problem;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postgresql.util.PSQLException;

/** What PostgreSQL's refusals mean to a client (SQLSTATE classes of the PostgreSQL manual, appendix A). */
@ApplicationScoped
public class DatabaseProblems {

    private final Map<String, ErrorCode> constraints = new HashMap<>();

    DatabaseProblems(@All List<NamedConstraints> named) {
        constraints.put("uq_outbox_aggregate_version", PlatformError.CHANGED_MEANWHILE);
        named.forEach(n -> constraints.putAll(n.byName()));
    }

    /** The problem behind a failed statement or connection, or nothing when it is a fault of our own. */
    public Optional<ProblemException> explain(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException refused && refused.getServerErrorMessage() != null) {
                ErrorCode known =
                        constraints.get(refused.getServerErrorMessage().getConstraint());
                if (known != null) {
                    return Optional.of(known.problem());
                }
            }
            if (cause instanceof SQLException sql) {
                return ofState(sql).map(ErrorCode::problem);
            }
        }
        return Optional.empty();
    }

    /** Whether the same statement may succeed when it is simply tried again later. */
    public static boolean isTransient(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return ofState(sql)
                        .filter(e -> e == PlatformError.TEMPORARILY_UNAVAILABLE)
                        .isPresent();
            }
        }
        return false;
    }

    private static Optional<PlatformError> ofState(SQLException failure) {
        String state = failure.getSQLState();
        if (state == null) {
            // The connection pool reports its time-outs and closed connections without a state.
            return Optional.of(PlatformError.TEMPORARILY_UNAVAILABLE);
        }
        return switch (state.substring(0, 2)) {
            case "08", "40", "53", "57", "55" -> Optional.of(PlatformError.TEMPORARILY_UNAVAILABLE);
            case "23" -> Optional.of(PlatformError.CONSTRAINT_VIOLATED);
            case "22" -> Optional.of(PlatformError.MALFORMED_REQUEST);
            default -> Optional.empty();
        };
    }
}
