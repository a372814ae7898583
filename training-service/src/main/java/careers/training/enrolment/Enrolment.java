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
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** One leader's place in a cohort, for one establishment. What it copies from the cohort never changes there. */
@Entity
class Enrolment {

    /** Bands of a waiting list: schools without a trained leader go first. */
    static final int FIRST_BAND = 1;

    static final int LATER_BAND = 2;

    @Id
    UUID id;

    UUID cohortId;
    UUID offeringId;
    UUID providerId;
    String providerUkprn;
    UUID courseId;
    String academicYear;

    @Enumerated(EnumType.STRING)
    Level level;

    UUID leaderId;
    String establishment;

    @Enumerated(EnumType.STRING)
    EnrolmentState state;

    UUID transferredFrom;

    String endorsedBy;
    Instant endorsedAt;
    UUID endorserLeaderId;

    Integer band;
    Instant joinedAt;
    Instant offeredAt;
    Instant offerExpiresAt;

    Instant requestedAt;
    Instant confirmedAt;
    Instant endedAt;
    LocalDate completedOn;
    Instant completedAt;

    @Version
    long version;

    protected Enrolment() {}

    private Enrolment(UUID id, CohortView cohort, Instant at) {
        this.id = id;
        this.cohortId = cohort.cohortId();
        this.offeringId = cohort.offeringId();
        this.providerId = cohort.providerId();
        this.providerUkprn = cohort.providerUkprn();
        this.courseId = cohort.courseId();
        this.academicYear = cohort.academicYear();
        this.level = cohort.level();
        this.requestedAt = at;
    }

    Enrolment(UUID id, EnrolLeader request, CohortView cohort, Instant at) {
        this(id, cohort, at);
        this.leaderId = request.leaderId();
        this.establishment = request.establishment();
        this.state = EnrolmentState.REQUESTED;
    }

    /** The enrolment in which the leader of this one goes on: endorsed and confirmed, as this one was. */
    Enrolment movedTo(UUID newId, CohortView cohort, Instant at) {
        boolean fits = cohort.courseId().equals(courseId)
                && !cohort.cohortId().equals(cohortId)
                && cohort.academicYear().compareTo(academicYear) >= 0;
        if (!fits) {
            throw EnrolmentError.TRANSFER_UNFIT.problem();
        }
        Enrolment moved = new Enrolment(newId, cohort, at);
        moved.leaderId = leaderId;
        moved.establishment = establishment;
        moved.state = EnrolmentState.CONFIRMED;
        moved.confirmedAt = at;
        moved.endorsedBy = endorsedBy;
        moved.endorsedAt = endorsedAt;
        moved.endorserLeaderId = endorserLeaderId;
        moved.transferredFrom = id;
        return moved;
    }

    /** Takes any step that needs nothing but the state. */
    void move(EnrolmentCommand command, Instant at) {
        EnrolmentState next = next(command);
        if (next == EnrolmentState.CONFIRMED) {
            requireStandingOffer(at);
            requireEndorsement();
            confirmedAt = at;
        }
        if (next.hasEnded()) {
            endedAt = at;
        }
        state = next;
    }

    /** Begins to wait for a seat. */
    void join(int inBand, Instant at) {
        state = next(EnrolmentCommand.WAITLIST);
        band = inBand;
        joinedAt = at;
    }

    /** Is offered a seat, which is held until the offer expires. */
    void offer(Instant at, Instant expiresAt) {
        state = next(EnrolmentCommand.OFFER);
        offeredAt = at;
        offerExpiresAt = expiresAt;
    }

    /** Takes the senior leader's endorsement, once; nobody endorses themselves. */
    void endorse(Endorser endorser, Instant at) {
        next(EnrolmentCommand.ENDORSE);
        if (endorsedAt != null) {
            throw conflict();
        }
        if (leaderId.equals(endorser.leaderId())) {
            throw EnrolmentError.ENDORSER_IS_THE_LEADER.problem();
        }
        endorsedBy = endorser.id();
        endorserLeaderId = endorser.leaderId();
        endorsedAt = at;
    }

    /** Takes the provider's declaration of success: a day that has come, within the cohort. */
    void complete(LocalDate day, CohortView cohort, LocalDate today, Instant at) {
        EnrolmentState next = next(EnrolmentCommand.COMPLETE);
        requireDay(day, cohort, today);
        state = next;
        completedOn = day;
        completedAt = at;
    }

    /** Takes the provider's declaration that the training ended on that day without success. */
    void fail(LocalDate day, CohortView cohort, LocalDate today) {
        EnrolmentState next = next(EnrolmentCommand.FAIL);
        requireDay(day, cohort, today);
        state = next;
    }

    /** Takes the declaration back. */
    void voidCompletion() {
        state = next(EnrolmentCommand.VOID_COMPLETION);
        completedOn = null;
        completedAt = null;
    }

    /** Refuses when nothing can happen in this training: it is not confirmed, or it ended elsewhere. */
    void requireUnderWay() {
        if (confirmedAt == null || state.hasEnded()) {
            throw conflict();
        }
    }

    /** What somebody with these roles can do now. */
    List<EnrolmentCommand> allowed(Predicate<String> hasRole) {
        return EnrolmentLifeCycle.TABLE.allowed(state, hasRole).stream()
                .filter(command -> switch (command) {
                    case ENDORSE -> endorsedAt == null;
                    case CONFIRM, ACCEPT_OFFER -> endorsedAt != null;
                    default -> true;
                })
                .toList();
    }

    private EnrolmentState next(EnrolmentCommand command) {
        return EnrolmentLifeCycle.TABLE.next(state, command).orElseThrow(this::conflict);
    }

    private RuntimeException conflict() {
        return EnrolmentError.ENROLMENT_STATE_CONFLICT
                .problem()
                .with("state", state)
                .with("allowedActions", allowed(role -> !role.equals(EnrolmentLifeCycle.SERVICE)));
    }

    private void requireStandingOffer(Instant at) {
        if (offerExpiresAt != null && !at.isBefore(offerExpiresAt)) {
            throw EnrolmentError.OFFER_OVER.problem();
        }
    }

    private void requireEndorsement() {
        if (endorsedAt == null) {
            throw EnrolmentError.ENDORSEMENT_REQUIRED.problem();
        }
    }

    private static void requireDay(LocalDate day, CohortView cohort, LocalDate today) {
        if (day.isAfter(today)) {
            throw EnrolmentError.COMPLETION_IN_FUTURE.problem();
        }
        if (day.isBefore(cohort.startsOn()) || day.isAfter(cohort.endsOn())) {
            throw EnrolmentError.COMPLETION_OUTSIDE_COHORT.problem();
        }
    }
}
