package careers.training.provider;

import java.time.Instant;
import java.util.UUID;

/**
 * A training provider.
 *
 * @param ukprn its number in the UK Register of Learning Providers, eight digits
 */
public record ProviderView(UUID providerId, String ukprn, String name, Instant createdAt, long version) {

    static ProviderView of(Provider provider) {
        return new ProviderView(provider.id, provider.ukprn, provider.name, provider.createdAt, provider.version);
    }
}
