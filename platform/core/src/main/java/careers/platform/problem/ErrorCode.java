package careers.platform.problem;

import careers.platform.text.Text;

/**
 * A stable, published error code. Each feature has an enum of its own that implements this; a code is never renamed and
 * every one of them is in {@code docs/api/errors.md}.
 */
public interface ErrorCode {

    /** The code as clients see it, upper snake case. */
    String name();

    ErrorKind kind();

    /** What is wrong, the same for every occurrence of the code. */
    Text title();

    default ProblemException problem() {
        return new ProblemException(this, null);
    }

    /** A problem with a text about this occurrence; it must not repeat what the client sent. */
    default ProblemException problem(Text detail) {
        return new ProblemException(this, detail);
    }
}
