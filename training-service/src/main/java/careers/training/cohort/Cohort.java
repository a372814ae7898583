package careers.training.cohort;

import careers.training.course.Level;
import careers.training.course.OfferingView;
import careers.training.provider.ProviderView;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Seats on an offering between two days. What it copies from the offering never changes there. */
@Entity
class Cohort {

    @Id
    UUID id;

    UUID offeringId;
    UUID providerId;
    String providerUkprn;
    UUID courseId;

    @Enumerated(EnumType.STRING)
    Level level;

    String academicYear;
    String name;
    int capacity;
    int seatsTaken;
    LocalDate startsOn;
    LocalDate endsOn;
    Instant openedAt;

    @Version
    long version;

    protected Cohort() {}

    Cohort(UUID id, OpenCohort request, OfferingView offering, ProviderView provider, Instant openedAt) {
        if (request.endsOn().isBefore(request.startsOn())) {
            throw CohortError.COHORT_DATES_REVERSED.problem();
        }
        this.id = id;
        this.offeringId = offering.offeringId();
        this.providerId = provider.providerId();
        this.providerUkprn = provider.ukprn();
        this.courseId = offering.courseId();
        this.level = offering.level();
        this.academicYear = offering.academicYear();
        this.name = request.name().strip();
        this.capacity = request.capacity();
        this.startsOn = request.startsOn();
        this.endsOn = request.endsOn();
        this.openedAt = openedAt;
    }
}
