package careers.training.bursary;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Facts under construction: those of an ordinary claim, changed one by one. */
final class Draft {

    static final LocalDate COMPLETED = LocalDate.of(2026, 9, 1);
    static final PolicyTerms TERMS = terms(100_000, 90, PolicyTerms.Days.ALL, Set.of());

    private LocalDate today = COMPLETED.plusDays(10);
    private Optional<PolicyTerms> policy = Optional.of(TERMS);
    private boolean frozen;
    private Optional<LocalDate> completedOn = Optional.of(COMPLETED);
    private boolean inEngland = true;
    private ClaimFacts.Standing standing = ClaimFacts.Standing.OPEN;
    private String type = "Academy converter";
    private String phase = "Secondary";
    private boolean appointed = true;
    private final Set<EvidenceKind> evidence = EnumSet.noneOf(EvidenceKind.class);
    private long liveClaims;
    private long leaderUsed;
    private long institutionUsed;
    private long uncommitted = 100_000;

    private Draft() {}

    static Draft ordinary() {
        return new Draft();
    }

    static PolicyTerms terms(long pence, int windowDays, PolicyTerms.Days accepts, Set<EvidenceKind> evidence) {
        return new PolicyTerms(new UUID(0, 1), 1, pence, windowDays, accepts, 1, 2, evidence, true);
    }

    ClaimFacts facts() {
        return new ClaimFacts(
                today,
                policy,
                frozen,
                completedOn,
                new ClaimFacts.Setting(inEngland, standing, type, phase),
                appointed,
                evidence,
                liveClaims,
                leaderUsed,
                institutionUsed,
                uncommitted);
    }

    Draft today(LocalDate day) {
        today = day;
        return this;
    }

    Draft policy(PolicyTerms terms) {
        policy = Optional.ofNullable(terms);
        return this;
    }

    /** The terms in force with other days on which claims are accepted. */
    Draft accepts(PolicyTerms.Days days) {
        return policy(terms(100_000, 90, days, Set.of()));
    }

    /** The terms in force, asking for this document too. */
    Draft asks(EvidenceKind kind) {
        return policy(policy.map(now -> terms(now.amountPence(), now.claimWindowDays(), now.accepts(), Set.of(kind)))
                .orElseThrow());
    }

    Draft shows(EvidenceKind kind) {
        evidence.add(kind);
        return this;
    }

    Draft frozen(boolean isFrozen) {
        frozen = isFrozen;
        return this;
    }

    Draft completedOn(LocalDate day) {
        completedOn = Optional.ofNullable(day);
        return this;
    }

    Draft inEngland(boolean is) {
        inEngland = is;
        return this;
    }

    Draft standing(ClaimFacts.Standing is) {
        standing = is;
        return this;
    }

    Draft type(String is) {
        type = is;
        return this;
    }

    Draft phase(String is) {
        phase = is;
        return this;
    }

    Draft appointed(boolean was) {
        appointed = was;
        return this;
    }

    Draft liveClaims(long count) {
        liveClaims = count;
        return this;
    }

    Draft leaderUsed(long count) {
        leaderUsed = count;
        return this;
    }

    Draft institutionUsed(long count) {
        institutionUsed = count;
        return this;
    }

    Draft uncommitted(long pence) {
        uncommitted = pence;
        return this;
    }
}
