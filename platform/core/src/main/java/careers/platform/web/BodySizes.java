package careers.platform.web;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many bytes a request body may have: the server's limit at the few addresses that take files, less elsewhere. */
@ApplicationScoped
class BodySizes {

    private final long most;
    private final long usual;
    private final List<String> largePaths;

    /**
     * @param most what the server takes at all
     * @param usual what an address takes unless it is one of the large paths or below one
     */
    BodySizes(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most,
            @ConfigProperty(name = "careers.body.usual") MemorySize usual,
            @ConfigProperty(name = "careers.body.large-paths") Optional<List<String>> largePaths) {
        this.most = most.asLongValue();
        this.usual = Math.min(usual.asLongValue(), most.asLongValue());
        this.largePaths = largePaths.orElse(List.of());
    }

    /** The limit of an address, whatever is asked of it. */
    long of(String path) {
        return largePaths.stream().anyMatch(large -> path.equals(large) || path.startsWith(large + "/")) ? most : usual;
    }
}
