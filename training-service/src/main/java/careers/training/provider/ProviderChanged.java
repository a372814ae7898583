package careers.training.provider;

import java.util.UUID;

/** Payload of {@code training.provider.changed}: a provider was registered or took a step. */
record ProviderChanged(UUID providerId, String ukprn, String providerName, ProviderState state, Coverage coverage) {

    static final String TYPE = "training.provider.changed";

    static ProviderChanged of(Provider provider) {
        return new ProviderChanged(provider.id, provider.ukprn, provider.name, provider.state, provider.coverage);
    }
}
