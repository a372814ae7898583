package careers.training.clawback;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Money that was paid for a claim and is claimed back. */
@Entity
class Clawback {

    @Id
    UUID id;

    UUID claimId;
    String establishment;
    long amountPence;

    @Enumerated(EnumType.STRING)
    ClawbackReason reasonCode;

    @Enumerated(EnumType.STRING)
    ClawbackState state;

    String proposedBy;
    Instant proposedAt;
    LocalDate respondBy;

    @Enumerated(EnumType.STRING)
    RepresentationGround ground;

    String evidenceSha256;
    String representedBy;
    Instant representedAt;
    String contentSha256;
    String approvedBy;
    String[] approverSpeaksFor;
    Instant approvedAt;
    String raisedBy;
    Instant raisedAt;
    long recoveredPence;

    @Enumerated(EnumType.STRING)
    WriteOffReason writeOffReason;

    String writeOffProposedBy;
    Instant writeOffProposedAt;
    String writeOffApprovedBy;
    String[] writeOffSpeaksFor;
    Instant writeOffApprovedAt;

    @Enumerated(EnumType.STRING)
    ClawbackCancelReason cancelReason;

    String cancelledBy;
    Instant cancelledAt;

    @Version
    long version;

    protected Clawback() {}

    Clawback(UUID id, ClawbackClaim claim, long amountPence, ClawbackReason reason, String by, Instant at) {
        this.id = id;
        this.claimId = claim.claimId();
        this.establishment = claim.establishment();
        this.amountPence = amountPence;
        this.reasonCode = reason;
        this.state = ClawbackState.PROPOSED;
        this.proposedBy = by;
        this.proposedAt = at;
        this.contentSha256 = content().sha256();
    }

    /** What is still owed once it is raised, in pence. */
    long owedPence() {
        return amountPence - recoveredPence;
    }

    void ask(LocalDate answerBy) {
        move(ClawbackCommand.ASK_SCHOOL);
        respondBy = answerBy;
    }

    /** What the school says; it becomes part of what is approved. */
    void represent(RepresentSchool representation, String by, Instant at) {
        move(ClawbackCommand.REPRESENT);
        ground = representation.ground();
        evidenceSha256 = representation.evidenceSha256();
        representedBy = by;
        representedAt = at;
        contentSha256 = content().sha256();
    }

    void cancel(ClawbackCancelReason reason, String by, Instant at) {
        move(ClawbackCommand.CANCEL);
        cancelReason = reason;
        cancelledBy = by;
        cancelledAt = at;
    }

    /** Approves exactly the content seen, once the school was heard. */
    void approve(String seenSha256, Decider decider, LocalDate today) {
        ClawbackState next = after(ClawbackCommand.APPROVE);
        decider.mustNotBe(proposedBy, establishment);
        requireContent(seenSha256);
        if (representedAt == null && !today.isAfter(respondBy)) {
            throw ClawbackError.REPRESENTATION_OPEN.problem();
        }
        state = next;
        approvedBy = decider.id();
        approverSpeaksFor = decider.speaksFor();
        approvedAt = decider.at();
    }

    void raise(String by, Instant at) {
        move(ClawbackCommand.RAISE);
        raisedBy = by;
        raisedAt = at;
    }

    /** Takes a part of what is owed, or all of it. */
    void recover(long pence) {
        ClawbackState next = after(pence < owedPence() ? ClawbackCommand.RECOVER_PART : ClawbackCommand.RECOVER_REST);
        if (pence > owedPence()) {
            throw ClawbackError.RECOVERY_EXCEEDS_DEBT.problem();
        }
        state = next;
        recoveredPence += pence;
    }

    void proposeWriteOff(WriteOffReason reason, String by, Instant at) {
        move(ClawbackCommand.PROPOSE_WRITE_OFF);
        writeOffReason = reason;
        writeOffProposedBy = by;
        writeOffProposedAt = at;
    }

    void approveWriteOff(String seenSha256, Decider decider) {
        ClawbackState next = after(ClawbackCommand.APPROVE_WRITE_OFF);
        decider.mustNotBe(writeOffProposedBy, establishment);
        requireContent(seenSha256);
        state = next;
        writeOffApprovedBy = decider.id();
        writeOffSpeaksFor = decider.speaksFor();
        writeOffApprovedAt = decider.at();
    }

    /** It is owed as before. */
    void refuseWriteOff(Decider decider) {
        ClawbackState next = after(ClawbackCommand.REFUSE_WRITE_OFF);
        decider.mustNotBe(writeOffProposedBy, establishment);
        state = next;
        writeOffReason = null;
        writeOffProposedBy = null;
        writeOffProposedAt = null;
    }

    private ClawbackContent content() {
        return new ClawbackContent(id, claimId, amountPence, reasonCode, ground, evidenceSha256);
    }

    private void requireContent(String seenSha256) {
        if (!contentSha256.equals(seenSha256)) {
            throw ClawbackError.CLAWBACK_CONTENT_DIFFERS.problem();
        }
    }

    private void move(ClawbackCommand command) {
        state = after(command);
    }

    private ClawbackState after(ClawbackCommand command) {
        return ClawbackLifeCycle.TABLE
                .next(state, command)
                .orElseThrow(() -> ClawbackError.CLAWBACK_STATE_CONFLICT
                        .problem()
                        .with("state", state)
                        .with("allowedActions", ClawbackLifeCycle.TABLE.allowed(state, role -> true)));
    }
}
