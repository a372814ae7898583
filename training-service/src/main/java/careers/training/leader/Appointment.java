package careers.training.leader;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A leader's time in the role at one establishment; two of them never overlap there. */
@Entity
class Appointment {

    @Id
    UUID id;

    UUID leaderId;
    String establishment;
    LocalDate heldFrom;
    LocalDate heldTo;
    Instant createdAt;

    @Version
    long version;

    protected Appointment() {}

    Appointment(UUID id, UUID leaderId, AppointLeader request, Instant createdAt) {
        if (request.to() != null && request.to().isBefore(request.from())) {
            throw LeaderError.APPOINTMENT_DATES_REVERSED.problem();
        }
        this.id = id;
        this.leaderId = leaderId;
        this.establishment = request.establishment();
        this.heldFrom = request.from();
        this.heldTo = request.to();
        this.createdAt = createdAt;
    }
}
