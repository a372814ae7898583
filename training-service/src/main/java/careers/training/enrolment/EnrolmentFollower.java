package careers.training.enrolment;

import careers.platform.identity.CurrentUser;
import careers.training.access.Role;
import careers.training.leader.LeadersMerged;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

/** Enrolments follow their leader when one of two registrations is given up; live ones in the same training refuse it. */
@ApplicationScoped
class EnrolmentFollower {

    private final EnrolmentListRepository enrolments;
    private final EnrolmentMoves moves;
    private final CurrentUser user;

    EnrolmentFollower(EnrolmentListRepository enrolments, EnrolmentMoves moves, CurrentUser user) {
        this.enrolments = enrolments;
        this.moves = moves;
        this.user = user;
    }

    void follow(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) LeadersMerged leaders) {
        Actor actor = new Actor(user.id(), Role.PROGRAMME_ADMINISTRATOR);
        enrolments.allToChangeOf(leaders.merged()).forEach(enrolment -> {
            enrolment.leaderId = leaders.survivor();
            moves.record(enrolment, EnrolmentEvent.REASSIGNED, null, actor);
        });
    }
}
