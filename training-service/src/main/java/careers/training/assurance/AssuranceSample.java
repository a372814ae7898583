package careers.training.assurance;

import careers.training.sampling.Sampler;
import careers.training.sampling.Unit;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A sample of the claims that were paid in a window. */
@Entity
class AssuranceSample {

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    SampleState state;

    LocalDate windowFrom;
    LocalDate windowTo;
    int sharePercent;
    String seedSha256;
    String committedBy;
    Instant committedAt;
    String seed;
    String populationSha256;
    Integer populationCount;
    Long populationPence;
    Integer sampleCount;
    Long samplePence;
    String drawnBy;
    Instant drawnAt;

    @Version
    long version;

    protected AssuranceSample() {}

    AssuranceSample(UUID id, CommitSample request, String by, Instant at) {
        this.id = id;
        this.state = SampleState.COMMITTED;
        this.windowFrom = request.windowFrom();
        this.windowTo = request.windowTo();
        this.sharePercent = request.sharePercent();
        this.seedSha256 = request.seedSha256();
        this.committedBy = by;
        this.committedAt = at;
    }

    /** Whether this is the seed that was committed, at a time when it may be told. */
    void mayBeDrawnWith(String revealed, LocalDate today) {
        if (SampleLifeCycle.TABLE.next(state, SampleCommand.DRAW).isEmpty()) {
            throw AssuranceError.SAMPLE_STATE_CONFLICT
                    .problem()
                    .with("state", state)
                    .with("allowedActions", SampleLifeCycle.TABLE.allowed(state, role -> true));
        }
        if (!today.isAfter(windowTo)) {
            throw AssuranceError.SAMPLE_WINDOW_OPEN.problem();
        }
        if (!Sampler.sha256(revealed).equals(seedSha256)) {
            throw AssuranceError.SEED_DIFFERS.problem();
        }
    }

    /** Closes the population and notes what the seed chose from it. */
    void draw(String revealed, List<Unit> population, Set<UUID> chosen, String by, Instant at) {
        state = SampleState.DRAWN;
        seed = revealed;
        populationSha256 = Sampler.digest(population);
        populationCount = population.size();
        populationPence = pence(population);
        sampleCount = chosen.size();
        samplePence = pence(population.stream()
                .filter(unit -> chosen.contains(unit.claimId()))
                .toList());
        drawnBy = by;
        drawnAt = at;
    }

    private static long pence(List<Unit> units) {
        return units.stream().mapToLong(Unit::amountPence).reduce(0, Math::addExact);
    }
}
