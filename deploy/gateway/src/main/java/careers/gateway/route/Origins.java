package careers.gateway.route;

import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;

/** The web origins of partners (RFC 6454), from which browsers may call. No wildcard exists. */
public record Origins(Set<String> all) {
    private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?");

    public Origins {
        all = Set.copyOf(all);
    }

    /** @throws IllegalArgumentException if one of them is no origin */
    static Origins of(Collection<String> written) {
        for (String origin : written) {
            if (origin == null || !ORIGIN.matcher(origin).matches()) {
                throw new IllegalArgumentException("origins: each must look like https://host or https://host:port");
            }
        }
        return new Origins(Set.copyOf(written));
    }

    /** True for one of them, letter for letter, as browsers send it. */
    public boolean has(String origin) {
        return all.contains(origin);
    }
}
