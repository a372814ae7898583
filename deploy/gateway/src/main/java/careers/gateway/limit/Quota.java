package careers.gateway.limit;

import java.time.Duration;

/**
 * So many requests in so long a time.
 *
 * @param name how RateLimit and RateLimit-Policy call it
 */
record Quota(String name, long amount, Duration window) {

    Quota {
        if (amount < 1 || window.toSeconds() < 1 || amount > window.toNanos()) {
            throw new IllegalArgumentException(
                    "quota " + name + ": at least one request, a second and less than one a" + " nanosecond");
        }
    }

    /** As RateLimit-Policy has it (draft-ietf-httpapi-ratelimit-headers). */
    String policy() {
        return '"' + name + "\";q=" + amount + ";w=" + window.toSeconds();
    }

    /** Nanoseconds after which one request is there again. */
    long interval() {
        return window.toNanos() / amount;
    }
}
