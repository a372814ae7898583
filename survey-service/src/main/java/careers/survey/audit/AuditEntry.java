package careers.survey.audit;

import careers.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One act. The database refuses to change or delete it. */
@Entity
@Immutable
@Table(name = "audit_entry")
class AuditEntry {

    @Id
    UUID id;

    String actor;

    String action;

    String target;

    String reason;

    @Column(name = "request_id")
    String requestId;

    @Column(name = "recorded_at")
    Instant recordedAt;

    protected AuditEntry() {}

    AuditEntry(String actor, String action, String target, String reason, String requestId, Instant now) {
        this.id = Ids.next();
        this.actor = actor;
        this.action = action;
        this.target = target;
        this.reason = reason;
        this.requestId = requestId;
        this.recordedAt = now;
    }
}
