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

    @Enumerated(EnumType.STRING)
    CohortState state;

    int capacity;
    int seatsTaken;
    LocalDate startsOn;
    LocalDate endsOn;
    Instant openedAt;

    @Version
    long version;

    protected Cohort() {}

    Cohort(UUID id, OpenCohort request, OfferingView offering, ProviderView provider, Instant at) {
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
        this.state = request.state() == OpenCohort.First.SCHEDULED ? CohortState.SCHEDULED : CohortState.OPEN;
        this.openedAt = state == CohortState.OPEN ? at : null;
    }

    void open(Instant at) {
        move(CohortCommand.OPEN);
        openedAt = at;
    }

    /** Starts on the first day or later. */
    void start(LocalDate today) {
        move(CohortCommand.START);
        if (today.isBefore(startsOn)) {
            throw CohortError.COHORT_NOT_BEGUN.problem();
        }
    }

    /** Cancels what holds nobody's seat. */
    void cancel() {
        move(CohortCommand.CANCEL);
        if (seatsTaken > 0) {
            throw CohortError.COHORT_HAS_LEARNERS.problem();
        }
    }

    void requireUnfinished() {
        if (state == CohortState.FINISHED || state == CohortState.CANCELLED) {
            throw conflict();
        }
    }

    void move(CohortCommand command) {
        state = CohortLifeCycle.TABLE.next(state, command).orElseThrow(this::conflict);
    }

    private RuntimeException conflict() {
        return CohortError.COHORT_STATE_CONFLICT
                .problem()
                .with("state", state)
                .with("allowedActions", CohortLifeCycle.TABLE.allowed(state, role -> true));
    }
}
