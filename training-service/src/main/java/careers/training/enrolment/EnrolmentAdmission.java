package careers.training.enrolment;

import careers.platform.problem.PlatformError;
import careers.platform.time.LondonCalendar;
import careers.training.access.Reach;
import careers.training.cohort.CohortService;
import careers.training.cohort.CohortView;
import careers.training.establishment.EstablishmentService;
import careers.training.establishment.EstablishmentStatus;
import careers.training.establishment.EstablishmentView;
import careers.training.establishment.Nation;
import careers.training.leader.LeaderService;
import jakarta.enterprise.context.ApplicationScoped;

/** Whether a place may be requested at all. */
@ApplicationScoped
class EnrolmentAdmission {

    private final EstablishmentService establishments;
    private final CohortService cohorts;
    private final LeaderService leaders;
    private final LondonCalendar calendar;

    EnrolmentAdmission(
            EstablishmentService establishments,
            CohortService cohorts,
            LeaderService leaders,
            LondonCalendar calendar) {
        this.establishments = establishments;
        this.cohorts = cohorts;
        this.leaders = leaders;
        this.calendar = calendar;
    }

    /** The cohort, when the establishment is the caller's, funded and open, and the leader holds the role there. */
    CohortView admit(EnrolLeader request, Reach reach) {
        if (!reach.covers(request.establishment())) {
            throw PlatformError.NOT_FOUND.problem();
        }
        EstablishmentView establishment = establishments.get(request.establishment());
        if (establishment.nation() != Nation.ENGLAND) {
            throw EnrolmentError.NATION_NOT_FUNDED.problem();
        }
        if (establishment.status() == EstablishmentStatus.CLOSED
                || establishment.status() == EstablishmentStatus.PROPOSED) {
            throw EnrolmentError.ESTABLISHMENT_NOT_OPEN.problem();
        }
        CohortView cohort = cohorts.find(request.cohortId()).orElseThrow(EnrolmentError.COHORT_UNKNOWN::problem);
        cohorts.requireEnrollable(cohort, establishment.localAuthority());
        if (!leaders.heldAppointment(request.leaderId(), request.establishment(), calendar.today())) {
            throw EnrolmentError.LEADER_NOT_APPOINTED.problem();
        }
        return cohort;
    }
}
