package careers.training.enrolment;

import careers.training.cohort.CohortView;
import careers.training.course.Level;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One leader's place in a cohort, for one establishment. What it copies from the cohort never changes there. */
@Entity
class Enrolment {

    @Id
    UUID id;

    UUID cohortId;
    UUID offeringId;
    UUID providerId;
    String providerUkprn;

    @Enumerated(EnumType.STRING)
    Level level;

    UUID leaderId;
    String establishment;

    @Enumerated(EnumType.STRING)
    EnrolmentState state;

    Instant requestedAt;
    Instant confirmedAt;
    Instant endedAt;
    LocalDate completedOn;
    Instant completedAt;

    @Version
    long version;

    protected Enrolment() {}

    Enrolment(UUID id, EnrolLeader request, CohortView cohort, Instant at) {
        this.id = id;
        this.cohortId = cohort.cohortId();
        this.offeringId = cohort.offeringId();
        this.providerId = cohort.providerId();
        this.providerUkprn = cohort.providerUkprn();
        this.level = cohort.level();
        this.leaderId = request.leaderId();
        this.establishment = request.establishment();
        this.state = EnrolmentState.REQUESTED;
        this.requestedAt = at;
    }

    void confirm(Instant at) {
        move(EnrolmentCommand.CONFIRM);
        confirmedAt = at;
    }

    /** Rejects or withdraws. */
    void end(EnrolmentCommand command, Instant at) {
        move(command);
        endedAt = at;
    }

    /** Takes the provider's declaration: a day that has come, within the cohort. */
    void complete(LocalDate day, CohortView cohort, LocalDate today, Instant at) {
        EnrolmentState next = next(EnrolmentCommand.COMPLETE);
        if (day.isAfter(today)) {
            throw EnrolmentError.COMPLETION_IN_FUTURE.problem();
        }
        if (day.isBefore(cohort.startsOn()) || day.isAfter(cohort.endsOn())) {
            throw EnrolmentError.COMPLETION_OUTSIDE_COHORT.problem();
        }
        state = next;
        completedOn = day;
        completedAt = at;
    }

    private void move(EnrolmentCommand command) {
        state = next(command);
    }

    private EnrolmentState next(EnrolmentCommand command) {
        return EnrolmentLifeCycle.TABLE
                .next(state, command)
                .orElseThrow(() -> EnrolmentError.ENROLMENT_STATE_CONFLICT
                        .problem()
                        .with("state", state)
                        .with("allowedActions", EnrolmentLifeCycle.TABLE.allowed(state, role -> true)));
    }
}
