package careers.training.assurance;

import careers.training.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A sample of paid claims.
 *
 * @param seed revealed when it is drawn; together with the population anybody computes the same sample from it
 * @param populationSha256 digest of the population's lines
 * @param allowedActions what the caller can do to it now
 */
public record SampleView(
        UUID sampleId,
        SampleState state,
        LocalDate windowFrom,
        LocalDate windowTo,
        int sharePercent,
        String seedSha256,
        Instant committedAt,
        @Schema(nullable = true) String seed,
        @Schema(nullable = true) String populationSha256,
        @Schema(nullable = true) Integer populationCount,
        @Schema(nullable = true) Money population,
        @Schema(nullable = true) Integer sampleCount,
        @Schema(nullable = true) Money sample,
        @Schema(nullable = true) Instant drawnAt,
        List<SampleCommand> allowedActions,
        long version) {

    static SampleView of(AssuranceSample sample, Predicate<String> hasRole) {
        return new SampleView(
                sample.id,
                sample.state,
                sample.windowFrom,
                sample.windowTo,
                sample.sharePercent,
                sample.seedSha256,
                sample.committedAt,
                sample.seed,
                sample.populationSha256,
                sample.populationCount,
                sample.populationPence == null ? null : Money.ofPence(sample.populationPence),
                sample.sampleCount,
                sample.samplePence == null ? null : Money.ofPence(sample.samplePence),
                sample.drawnAt,
                SampleLifeCycle.TABLE.allowed(sample.state, hasRole),
                sample.version);
    }
}
