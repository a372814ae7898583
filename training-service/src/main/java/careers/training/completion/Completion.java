package careers.training.completion;

import careers.training.course.Level;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One declaration, or the voiding of one. Never changed. */
@Entity
@Immutable
class Completion {

    @Id
    UUID id;

    UUID enrolmentId;

    @Enumerated(EnumType.STRING)
    Level level;

    int sequence;

    @Enumerated(EnumType.STRING)
    CompletionOutcome outcome;

    LocalDate completedOn;
    UUID voids;
    String reasonCode;
    String awardReference;

    @Enumerated(EnumType.STRING)
    Level awardLevel;

    LocalDate awardedOn;
    String declaredBy;
    Instant declaredAt;

    protected Completion() {}

    private Completion(UUID id, UUID enrolmentId, Level level, int sequence, String by, Instant at) {
        this.id = id;
        this.enrolmentId = enrolmentId;
        this.level = level;
        this.sequence = sequence;
        this.declaredBy = by;
        this.declaredAt = at;
    }

    /** A declaration for an enrolment of this level, the next in its sequence. */
    static Completion declared(
            UUID id, UUID enrolment, Level level, int sequence, DeclareCompletion said, String by, Instant at) {
        Completion completion = new Completion(id, enrolment, level, sequence, by, at);
        completion.outcome = said.passed() ? CompletionOutcome.PASSED : CompletionOutcome.FAILED;
        completion.completedOn = said.completedOn();
        completion.reasonCode =
                said.reasonCode() == null ? null : said.reasonCode().name();
        if (said.awardingBodyResult() != null) {
            completion.awardReference = said.awardingBodyResult().reference();
            completion.awardLevel = said.awardingBodyResult().level();
            completion.awardedOn = said.awardingBodyResult().awardedOn();
        }
        return completion;
    }

    /** The row that takes this one back. */
    Completion voided(UUID id, VoidReason reason, String by, Instant at) {
        Completion voiding = new Completion(id, enrolmentId, level, sequence + 1, by, at);
        voiding.outcome = CompletionOutcome.VOIDED;
        voiding.completedOn = completedOn;
        voiding.voids = this.id;
        voiding.reasonCode = reason.name();
        return voiding;
    }
}
