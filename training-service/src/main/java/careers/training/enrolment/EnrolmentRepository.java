package careers.training.enrolment;

import careers.training.access.Reach;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class EnrolmentRepository implements PanacheRepositoryBase<Enrolment, UUID> {

    private static final String IN_REACH = "(?1 = true or establishment in (?2) or providerUkprn = ?3)";
    private static final String ONE = IN_REACH + " and id = ?4";
    private static final String AFTER = IN_REACH + " and id > ?4 order by id";
    private static final String AFTER_IN_COHORT = IN_REACH + " and id > ?4 and cohortId = ?5 order by id";

    List<Enrolment> after(UUID id, UUID cohort, Reach reach, int count) {
        return (cohort == null
                        ? find(AFTER, reach.everything(), reach.establishments(), reach.ukprn(), id)
                        : find(AFTER_IN_COHORT, reach.everything(), reach.establishments(), reach.ukprn(), id, cohort))
                .page(Page.ofSize(count))
                .list();
    }

    Optional<Enrolment> one(UUID id, Reach reach) {
        return find(ONE, reach.everything(), reach.establishments(), reach.ukprn(), id)
                .firstResultOptional();
    }

    /** The row, locked until the transaction ends: of two that act at once, the second sees what the first did. */
    Optional<Enrolment> oneToChange(UUID id, Reach reach) {
        return find(ONE, reach.everything(), reach.establishments(), reach.ukprn(), id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
