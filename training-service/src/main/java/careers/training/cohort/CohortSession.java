package careers.training.cohort;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A dated part of a cohort's training. */
@Entity
class CohortSession {

    @Id
    UUID id;

    UUID cohortId;
    String titleEn;
    String titleCy;

    @Enumerated(EnumType.STRING)
    SessionMode mode;

    String venuePostcode;
    Instant startsAt;
    Instant endsAt;
    String createdBy;
    Instant createdAt;
    String cancelledBy;
    Instant cancelledAt;

    @Version
    long version;

    protected CohortSession() {}

    CohortSession(UUID id, UUID cohortId, ScheduleSession request, String by, Instant at) {
        if (!request.endsAt().isAfter(request.startsAt())) {
            throw CohortError.SESSION_TIMES_REVERSED.problem();
        }
        if ((request.mode() == SessionMode.FACE_TO_FACE) != (request.venuePostcode() != null)) {
            throw CohortError.SESSION_VENUE_MISMATCH.problem();
        }
        this.id = id;
        this.cohortId = cohortId;
        this.titleEn = request.title().en();
        this.titleCy = request.title().cy();
        this.mode = request.mode();
        this.venuePostcode = request.venuePostcode();
        this.startsAt = request.startsAt();
        this.endsAt = request.endsAt();
        this.createdBy = by;
        this.createdAt = at;
    }

    /** Cancels it once; again changes nothing. */
    void cancel(String by, Instant at) {
        if (cancelledAt == null) {
            cancelledBy = by;
            cancelledAt = at;
        }
    }
}
