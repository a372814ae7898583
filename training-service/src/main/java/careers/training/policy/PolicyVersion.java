package careers.training.policy;

import careers.training.bursary.EvidenceKind;
import careers.training.course.Level;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One version of a scheme's terms. */
@Entity
class PolicyVersion {

    static final String LEADER = "LEADER";
    static final String ESTABLISHMENT = "ESTABLISHMENT";

    @Id
    UUID id;

    UUID schemeId;
    int versionNo;

    @Enumerated(EnumType.STRING)
    PolicyState state;

    LocalDate effectiveFrom;
    LocalDate effectiveTo;
    int claimWindowDays;
    LocalDate acceptsFrom;
    LocalDate acceptsTo;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> evidence;

    boolean synthetic;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> authors;

    String contentSha256;
    Instant createdAt;
    String simulatedSha256;
    String simulatedBy;
    Instant simulatedAt;
    String simulatedYear;
    Integer simulatedGain;
    Integer simulatedLose;
    Long simulatedCostBeforePence;
    Long simulatedCostAfterPence;
    String approvedSha256;
    String approvedBy;
    Instant approvedAt;
    String activatedBy;
    Instant activatedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "policy_amount", joinColumns = @JoinColumn(name = "policy_version_id"))
    @MapKeyColumn(name = "level")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "amount_pence")
    Map<Level, Long> amounts = new EnumMap<>(Level.class);

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "policy_limit", joinColumns = @JoinColumn(name = "policy_version_id"))
    @MapKeyColumn(name = "subject_kind")
    @Column(name = "max_slots")
    Map<String, Integer> limits;

    @Version
    long version;

    protected PolicyVersion() {}

    PolicyVersion(UUID id, UUID schemeId, int versionNo, Instant createdAt) {
        this.id = id;
        this.schemeId = schemeId;
        this.versionNo = versionNo;
        this.createdAt = createdAt;
        this.state = PolicyState.DRAFT;
        this.authors = List.of();
        this.limits = new HashMap<>();
    }

    /** Writes the terms; whoever writes is an author for good. */
    void write(WritePolicy terms, String sha256, String author) {
        move(PolicyCommand.EDIT);
        effectiveFrom = terms.effectiveFrom();
        claimWindowDays = terms.claimWindowDays();
        acceptsFrom = terms.acceptsFrom();
        acceptsTo = terms.acceptsTo();
        evidence = terms.evidence().stream().map(EvidenceKind::name).sorted().toList();
        synthetic = terms.synthetic();
        terms.amounts().forEach(one -> amounts.put(one.level(), one.amount().amountPence()));
        limits.put(LEADER, terms.leaderLimit());
        limits.put(ESTABLISHMENT, terms.establishmentLimit());
        contentSha256 = sha256;
        if (!authors.contains(author)) {
            List<String> all = new ArrayList<>(authors);
            all.add(author);
            authors = all;
        }
    }

    /** Keeps what the simulation of exactly these terms found. */
    void simulated(PolicySimulationView result, String by, Instant at) {
        move(PolicyCommand.SIMULATE);
        simulatedSha256 = contentSha256;
        simulatedBy = by;
        simulatedAt = at;
        simulatedYear = result.academicYear();
        simulatedGain = result.gain();
        simulatedLose = result.lose();
        simulatedCostBeforePence = result.before().cost().amountPence();
        simulatedCostAfterPence = result.after().cost().amountPence();
    }

    /** Back to a draft: what was simulated and approved counts for nothing. */
    void revise() {
        move(PolicyCommand.REVISE);
        simulatedSha256 = null;
        simulatedBy = null;
        simulatedAt = null;
        simulatedYear = null;
        simulatedGain = null;
        simulatedLose = null;
        simulatedCostBeforePence = null;
        simulatedCostAfterPence = null;
        approvedSha256 = null;
        approvedBy = null;
        approvedAt = null;
    }

    /** Approves exactly the content named. */
    void approve(String sha256, String by, Instant at) {
        move(PolicyCommand.APPROVE);
        if (!contentSha256.equals(sha256)) {
            throw PolicyError.POLICY_CONTENT_DIFFERS.problem();
        }
        if (authors.contains(by)) {
            throw PolicyError.POLICY_FOUR_EYES_REQUIRED.problem();
        }
        approvedSha256 = sha256;
        approvedBy = by;
        approvedAt = at;
    }

    void activate(LocalDate today, String by, Instant at) {
        move(PolicyCommand.ACTIVATE);
        if (effectiveFrom.isBefore(today)) {
            throw PolicyError.POLICY_RETROACTIVE.problem();
        }
        activatedBy = by;
        activatedAt = at;
    }

    void retire(LocalDate lastDay) {
        move(PolicyCommand.RETIRE);
        if (lastDay.isBefore(effectiveFrom)) {
            throw PolicyError.POLICY_OVERLAPS.problem();
        }
        effectiveTo = lastDay;
    }

    /** The state after the command, or a conflict that lists what is allowed. */
    PolicyState requireAllowed(PolicyCommand command) {
        return PolicyLifeCycle.TABLE
                .next(state, command)
                .orElseThrow(() -> PolicyError.POLICY_STATE_CONFLICT
                        .problem()
                        .with("state", state)
                        .with("allowedActions", PolicyLifeCycle.TABLE.allowed(state, role -> true)));
    }

    private void move(PolicyCommand command) {
        state = requireAllowed(command);
    }
}
