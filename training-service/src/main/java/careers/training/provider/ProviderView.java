package careers.training.provider;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A training provider.
 *
 * @param ukprn its number in the UK Register of Learning Providers, eight digits
 * @param areas the local authorities that a local provider serves; empty when it is national
 * @param allowedActions what the caller can do to it now
 */
public record ProviderView(
        UUID providerId,
        String ukprn,
        String name,
        ProviderState state,
        Coverage coverage,
        List<String> areas,
        @Schema(nullable = true) Description about,
        Instant createdAt,
        List<ProviderCommand> allowedActions,
        long version) {

    static ProviderView of(Provider provider, Predicate<String> hasRole) {
        return new ProviderView(
                provider.id,
                provider.ukprn,
                provider.name,
                provider.state,
                provider.coverage,
                List.copyOf(provider.areas),
                Description.of(provider.aboutEn, provider.aboutCy),
                provider.createdAt,
                ProviderLifeCycle.TABLE.allowed(provider.state, hasRole),
                provider.version);
    }

    /** Whether it trains leaders of schools in this local authority; null where the register does not know it. */
    public boolean serves(String localAuthority) {
        return coverage == Coverage.NATIONAL || localAuthority == null || areas.contains(localAuthority);
    }
}
