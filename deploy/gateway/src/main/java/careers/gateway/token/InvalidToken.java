package careers.gateway.token;

/** A token that opens nothing. Why is for the log; the caller is told only that it is not valid. */
public final class InvalidToken extends Exception {
    private static final long serialVersionUID = 1;

    InvalidToken(String reason) {
        super(reason, null, false, false);
    }
}
