package careers.platform.startup;

import io.quarkus.arc.All;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.microprofile.config.Config;

/**
 * Refuses to start a production service that anybody could open: with a secret from the demonstration, an identity
 * provider without TLS or its keys from a file. The profile {@code prod} is the default of a packaged service, so it
 * takes a decision to run without these checks and none to run with them.
 */
@ApplicationScoped
class ProductionChecks {

    private static final int MIN_SECRET_LENGTH = 32;

    private final Config config;
    private final List<ProductionCheck> more;

    ProductionChecks(Config config, @All List<ProductionCheck> more) {
        this.config = config;
        this.more = more;
    }

    void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent starting) {
        if (isProduction(LaunchMode.current(), ConfigUtils.getProfiles())) {
            refuseIfUnsafe();
        }
    }

    /** Development and tests are never production; a packaged service is, unless its profile says otherwise. */
    static boolean isProduction(LaunchMode mode, List<String> profiles) {
        return mode == LaunchMode.NORMAL && profiles.contains("prod");
    }

    void refuseIfUnsafe() {
        List<String> complaints = complaints();
        if (!complaints.isEmpty()) {
            throw new IllegalStateException("Refusing to start in production: " + String.join("; ", complaints));
        }
    }

    private List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        secrets().forEach(name -> secret(name, MIN_SECRET_LENGTH).ifPresent(complaints::add));
        secret("quarkus.datasource.password", 12).ifPresent(complaints::add);
        https("mp.jwt.verify.issuer").ifPresent(complaints::add);
        https("mp.jwt.verify.publickey.location").ifPresent(complaints::add);
        more.forEach(check -> check.complaint().ifPresent(complaints::add));
        return complaints;
    }

    /** The system's own secrets: every property {@code careers.….secret}, wherever it is set. */
    private SortedSet<String> secrets() {
        SortedSet<String> names = new TreeSet<>(Set.of("careers.cursor.secret"));
        config.getPropertyNames().forEach(name -> {
            if (name.startsWith("careers.") && name.endsWith(".secret")) {
                names.add(name);
            }
        });
        return names;
    }

    private Optional<String> secret(String property, int minLength) {
        String value =
                config.getOptionalValue(property, String.class).orElse("").strip();
        if (value.toLowerCase(Locale.ROOT).startsWith("demo")) {
            return Optional.of(property + " is a demonstration secret");
        }
        return value.length() < minLength
                ? Optional.of(property + " is shorter than " + minLength + " characters")
                : Optional.empty();
    }

    private Optional<String> https(String property) {
        String value = config.getOptionalValue(property, String.class).orElse("");
        return value.startsWith("https://") ? Optional.empty() : Optional.of(property + " is not an https address");
    }
}
