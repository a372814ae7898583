package careers.training.provider;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A time in which nothing a provider declares counts. It can be ended once and not changed otherwise. */
@Entity
@Table(name = "provider_suspension")
class Suspension {

    @Id
    UUID id;

    UUID providerId;
    LocalDate suspendedFrom;
    LocalDate resumedOn;

    @Enumerated(EnumType.STRING)
    SuspensionReason reason;

    String suspendedBy;
    Instant suspendedAt;
    String resumedBy;
    Instant resumedAt;

    protected Suspension() {}

    Suspension(UUID id, UUID providerId, LocalDate from, SuspensionReason reason, String by, Instant at) {
        this.id = id;
        this.providerId = providerId;
        this.suspendedFrom = from;
        this.reason = reason;
        this.suspendedBy = by;
        this.suspendedAt = at;
    }

    void end(LocalDate day, String by, Instant at) {
        resumedOn = day;
        resumedBy = by;
        resumedAt = at;
    }
}
