package careers.training.payment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A batch of payments that one person makes and another authorises. */
@Entity
class PaymentRun {

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    RunState state;

    String createdBy;
    Instant createdAt;
    String lockedBy;
    Instant lockedAt;
    Integer lineCount;
    Long totalPence;
    String contentSha256;
    String authorisedBy;
    Instant authorisedAt;
    String instructedBy;
    Instant instructedAt;
    String fileTakenBy;
    Instant fileTakenAt;
    String cancelledBy;
    Instant cancelledAt;

    @Enumerated(EnumType.STRING)
    PaymentFileFormat fileFormat;

    String fileSha256;

    @Version
    long version;

    protected PaymentRun() {}

    PaymentRun(UUID id, String createdBy, Instant createdAt) {
        this.id = id;
        this.state = RunState.DRAFT;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
    }

    /** Fixes what the run is: its lines, their number and their sum. */
    void lock(List<PaymentLine> lines, String by, Instant at) {
        move(RunCommand.LOCK);
        if (lines.isEmpty()) {
            throw PaymentError.NOTHING_TO_PAY.problem();
        }
        lineCount = lines.size();
        totalPence = PaymentFile.totalPence(lines);
        contentSha256 = PaymentFile.contentSha256(lines);
        lockedBy = by;
        lockedAt = at;
    }

    /** What locking has fixed; nothing while the run is open. */
    Optional<PaymentLineTable.Summary> kept() {
        return lineCount == null ? Optional.empty() : Optional.of(new PaymentLineTable.Summary(lineCount, totalPence));
    }

    /** Takes the authorisation of exactly this content by somebody who neither made nor locked the run. */
    void authorise(String seenSha256, String by, Instant at) {
        if (state != RunState.LOCKED) {
            throw conflict();
        }
        if (!seenSha256.equals(contentSha256)) {
            throw PaymentError.RUN_CONTENT_DIFFERS.problem();
        }
        if (by.equals(createdBy) || by.equals(lockedBy)) {
            throw PaymentError.RUN_FOUR_EYES_REQUIRED.problem();
        }
        move(RunCommand.AUTHORISE);
        authorisedBy = by;
        authorisedAt = at;
    }

    void instruct(String by, Instant at) {
        move(RunCommand.INSTRUCT);
        instructedBy = by;
        instructedAt = at;
    }

    /** Ends a run that nobody has been told about yet. */
    void cancel(String by, Instant at) {
        move(RunCommand.CANCEL);
        cancelledBy = by;
        cancelledAt = at;
    }

    /** Claims are put in by whoever made the run: it is that person who had no part in them. */
    void requireMaker(String by) {
        if (!by.equals(createdBy)) {
            throw PaymentError.RUN_OF_ANOTHER.problem();
        }
    }

    /** Only an open run takes more claims. */
    void requireOpen() {
        if (state != RunState.DRAFT) {
            throw conflict();
        }
    }

    /** Gives the file out, once. */
    void takeFile(PaymentFileFormat format, String sha256, String by, Instant at) {
        requireInstructed();
        if (fileTakenAt != null) {
            throw PaymentError.FILE_ALREADY_TAKEN.problem();
        }
        fileFormat = format;
        fileSha256 = sha256;
        fileTakenBy = by;
        fileTakenAt = at;
    }

    /** A run has a file, and its lines can settle, once it is instructed; a settled one still answers repeated reports. */
    void requireInstructed() {
        if (state != RunState.INSTRUCTED && state != RunState.SETTLED) {
            throw conflict();
        }
    }

    void settle() {
        move(RunCommand.SETTLE);
    }

    private void move(RunCommand command) {
        state = RunLifeCycle.TABLE.next(state, command).orElseThrow(this::conflict);
    }

    private RuntimeException conflict() {
        return PaymentError.RUN_STATE_CONFLICT
                .problem()
                .with("state", state)
                .with("allowedActions", RunLifeCycle.TABLE.allowed(state, role -> true));
    }
}
