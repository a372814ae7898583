package careers.platform.audit;

/**
 * Somebody with a valid token was refused.
 *
 * @param actor subject of the token
 * @param operation name of the operation, {@code decideClaim}
 * @param path that was called, at most 200 characters, encoded as it came
 * @param requestId of the request
 */
public record Refusal(String actor, String operation, String path, String requestId) {

    /** The operation as audit trails write actions, at most 64 characters: {@code REFUSED_DECIDE_CLAIM}. */
    public String action() {
        String action =
                "REFUSED_" + operation.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(java.util.Locale.ROOT);
        return action.substring(0, Math.min(action.length(), 64));
    }

    /** What of the path stands behind the base of the service, for instance {@code bursary-claims/…/decisions}. */
    public String target() {
        return path.replaceFirst("^/api/[a-z]+/v1/", "");
    }
}
