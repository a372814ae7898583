package careers.platform.web;

import careers.platform.problem.PlatformError;

/** Strong entity tags made of a resource's version, and the precondition on them (RFC 9110 §8.8.3, §13.1.1). */
public final class ETags {

    private ETags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Lets a change pass only if it starts from the current version.
     *
     * @param ifMatch the header {@code If-Match}, null when absent (428); any other tag, weak ones included, is 412
     */
    public static void requireMatch(String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw PlatformError.PRECONDITION_REQUIRED.problem();
        }
        if (!ifMatch.strip().equals(of(version))) {
            throw PlatformError.PRECONDITION_FAILED.problem();
        }
    }
}
