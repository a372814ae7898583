package careers.training.enrolment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One thing said of a leader's way through a training. Never changed; a later one may supersede it. */
@Entity
@Immutable
class ProgressEvent {

    @Id
    UUID id;

    UUID enrolmentId;
    UUID cohortId;

    @Enumerated(EnumType.STRING)
    ProgressKind kind;

    LocalDate occurredOn;
    UUID sessionId;
    String evidenceRef;
    String evidenceSha256;
    UUID supersedes;
    boolean retracts;
    String declaredBy;
    Instant declaredAt;

    protected ProgressEvent() {}

    ProgressEvent(UUID id, Enrolment enrolment, RecordProgress said, String by, Instant at) {
        this.id = id;
        this.enrolmentId = enrolment.id;
        this.cohortId = enrolment.cohortId;
        this.kind = said.kind();
        this.occurredOn = said.occurredOn();
        this.sessionId = said.sessionId();
        this.evidenceRef = said.evidence() == null ? null : said.evidence().reference();
        this.evidenceSha256 = said.evidence() == null ? null : said.evidence().sha256();
        this.supersedes = said.supersedes();
        this.retracts = Boolean.TRUE.equals(said.retracts());
        this.declaredBy = by;
        this.declaredAt = at;
    }
}
