package careers.training.enrolment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Enrolments of one leader and of one provider. */
@ApplicationScoped
class EnrolmentListRepository implements PanacheRepositoryBase<Enrolment, UUID> {

    private static final Set<EnrolmentState> IN_FLIGHT = EnumSet.of(
            EnrolmentState.REQUESTED,
            EnrolmentState.WAITLISTED,
            EnrolmentState.OFFERED,
            EnrolmentState.CONFIRMED,
            EnrolmentState.IN_PROGRESS,
            EnrolmentState.DEFERRED);

    List<Enrolment> ofLeader(UUID leader, UUID after, int count) {
        return find("leaderId = ?1 and id > ?2 order by id", leader, after)
                .page(Page.ofSize(count))
                .list();
    }

    boolean isOf(UUID leader, UUID enrolment) {
        return count("leaderId = ?1 and id = ?2", leader, enrolment) > 0;
    }

    /** All of a leader's, locked until the transaction ends. */
    List<Enrolment> allToChangeOf(UUID leader) {
        return find("leaderId = ?1 order by id", leader)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<Enrolment> inFlightAt(UUID provider, UUID after, int count) {
        return find("providerId = ?1 and state in ?2 and id > ?3 order by id", provider, IN_FLIGHT, after)
                .page(Page.ofSize(count))
                .list();
    }
}
