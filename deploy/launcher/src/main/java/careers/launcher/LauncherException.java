package careers.launcher;

/**
 * Something that keeps a part from running and that a person can act on. The message is one clear line, ready to be
 * printed without a stack trace; {@link #details()} may add the last lines of a log.
 */
public class LauncherException extends RuntimeException {

    private final String details;

    public LauncherException(String message) {
        this(message, "", null);
    }

    public LauncherException(String message, Throwable cause) {
        this(message, "", cause);
    }

    LauncherException(String message, String details, Throwable cause) {
        super(message, cause);
        this.details = details;
    }

    /** Lines that help to find the reason, or an empty string. */
    public String details() {
        return details;
    }
}
