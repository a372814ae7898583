package careers.training.claim;

import careers.training.bursary.ClaimCommand;
import careers.training.bursary.ClaimContent;
import careers.training.bursary.ClaimLifeCycle;
import careers.training.bursary.ClaimState;
import careers.training.bursary.Evidence;
import careers.training.bursary.Outcome;
import careers.training.course.Level;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** A school's claim for one completed enrolment. Its content is frozen when it is submitted; a step writes only what it changes. */
@Entity
@DynamicUpdate
class BursaryClaim {

    @Id
    UUID id;

    UUID schemeId;
    UUID policyVersionId;
    UUID enrolmentId;
    UUID cohortId;
    UUID providerId;

    @Enumerated(EnumType.STRING)
    Level level;

    UUID leaderId;
    String establishment;
    LocalDate completedOn;
    long amountPence;
    String evidence;
    String rules;

    @Enumerated(EnumType.STRING)
    ClaimState state;

    String submittedBy;
    String lastAmendedBy;
    String contentSha256;
    Instant submittedAt;

    @Version
    long version;

    protected BursaryClaim() {}

    /** A claim for a case; its content comes with {@link #price}. */
    BursaryClaim(UUID id, ClaimCase claimCase, ClaimState state) {
        this.id = id;
        this.state = state;
        this.enrolmentId = claimCase.enrolment().enrolmentId();
        this.cohortId = claimCase.enrolment().cohortId();
        this.providerId = claimCase.enrolment().providerId();
        this.level = claimCase.enrolment().level();
        this.leaderId = claimCase.enrolment().leaderId();
        this.establishment = claimCase.enrolment().establishment();
    }

    /** Freezes the content under the terms in force; once submitted it stays. */
    void price(ClaimCase claimCase, List<Evidence> shown, String by, Instant at) {
        this.schemeId = claimCase.policy().schemeId();
        this.policyVersionId = claimCase.policy().terms().policyVersionId();
        this.completedOn = claimCase.enrolment().completedOn();
        this.amountPence = claimCase.policy().terms().amountPence();
        this.submittedBy = by;
        this.submittedAt = at;
        amend(shown, claimCase.eligibility().record(), by);
    }

    /** What is shown and what the rules say of it; nothing else of a claim ever changes. */
    void amend(List<Evidence> shown, String said, String by) {
        this.evidence = Evidence.canonicalJson(shown);
        this.rules = said;
        this.lastAmendedBy = by;
        this.contentSha256 = content().sha256();
    }

    /** What the school shows. */
    List<Evidence> evidence() {
        return EvidenceText.parse(evidence);
    }

    /** What an approver approves. */
    ClaimContent content() {
        return new ClaimContent(
                id, policyVersionId, enrolmentId, leaderId, establishment, completedOn, amountPence, evidence, rules);
    }

    /** Number of the event that the claim's next step tells; the first step is event 1 of version 0. */
    long nextEvent() {
        return version + 2;
    }

    /** True when no rule left anything open. */
    boolean isClear() {
        return !rules.contains(Outcome.UNKNOWN.name());
    }

    void requireAllowed(ClaimCommand command) {
        if (ClaimLifeCycle.TABLE.next(state, command).isEmpty()) {
            throw conflict();
        }
    }

    void move(ClaimCommand command) {
        state = ClaimLifeCycle.TABLE.next(state, command).orElseThrow(this::conflict);
    }

    RuntimeException conflict() {
        return ClaimError.CLAIM_STATE_CONFLICT
                .problem()
                .with("state", state)
                .with("allowedActions", ClaimLifeCycle.TABLE.allowed(state, role -> true));
    }
}
