package careers.training.operation;

import careers.platform.problem.DatabaseProblems;
import careers.platform.problem.ErrorKind;
import careers.platform.problem.PlatformError;
import careers.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What a failure of work in the background would have meant to a caller. */
@ApplicationScoped
public class WorkFailures {

    private final DatabaseProblems databaseProblems;

    WorkFailures(DatabaseProblems databaseProblems) {
        this.databaseProblems = databaseProblems;
    }

    /** The problem behind a failure, or nothing when it is a fault of our own. */
    public Optional<ProblemException> explain(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException known) {
                return Optional.of(known);
            }
            if (cause instanceof OptimisticLockException) {
                return Optional.of(PlatformError.CHANGED_MEANWHILE.problem());
            }
        }
        return databaseProblems.explain(failure).or(() -> explainedAtCommit(failure));
    }

    /** Whether the same work may succeed in a moment: somebody else was there first, or nobody is there. */
    public static boolean mayPass(ProblemException problem) {
        return problem.code().kind() == ErrorKind.UNAVAILABLE || problem.code() == PlatformError.CHANGED_MEANWHILE;
    }

    /** What the database said to the commit stands beside the failure, not behind it. */
    private Optional<ProblemException> explainedAtCommit(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .flatMap(cause -> Stream.of(cause.getSuppressed()))
                .map(databaseProblems::explain)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
