package careers.training.enrolment;

import careers.platform.problem.PlatformError;
import careers.training.access.OwnLeader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Shows careers leaders what is recorded of their own trainings. */
@ApplicationScoped
class OwnProgress {

    private final OwnLeader own;
    private final EnrolmentListRepository enrolments;
    private final ProgressService progress;

    OwnProgress(OwnLeader own, EnrolmentListRepository enrolments, ProgressService progress) {
        this.own = own;
        this.enrolments = enrolments;
        this.progress = progress;
    }

    /** What is recorded of an enrolment of the caller's, or 404. */
    @Transactional
    ProgressListView of(UUID enrolmentId) {
        if (own.id().filter(leader -> enrolments.isOf(leader, enrolmentId)).isEmpty()) {
            throw PlatformError.NOT_FOUND.problem();
        }
        return progress.listed(enrolmentId);
    }
}
