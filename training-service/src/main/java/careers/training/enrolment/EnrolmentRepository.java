package careers.training.enrolment;

import careers.training.access.Reach;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;

@ApplicationScoped
class EnrolmentRepository implements PanacheRepositoryBase<Enrolment, UUID> {

    private static final String IN_REACH = "(?1 = true or establishment in (?2) or providerUkprn = ?3)";
    private static final String AFTER = IN_REACH + " and id > ?4 order by id";
    private static final String AFTER_IN_COHORT = IN_REACH + " and id > ?4 and cohortId = ?5 order by id";

    private static final String WAITING =
            "offeringId = ?1 and state = WAITLISTED and cohortId not in (?2)" + " order by band, joinedAt, id";
    private static final String OVERDUE =
            "offeringId = ?1 and state = OFFERED and offerExpiresAt <= ?2 order by offerExpiresAt, id";
    private static final String TO_SETTLE = "select distinct e.offeringId from Enrolment e where e.state = WAITLISTED"
            + " or (e.state = OFFERED and e.offerExpiresAt <= :now)";

    List<Enrolment> after(UUID id, UUID cohort, Reach reach, int count) {
        return (cohort == null
                        ? find(AFTER, reach.everything(), reach.establishments(), reach.ukprn(), id)
                        : find(AFTER_IN_COHORT, reach.everything(), reach.establishments(), reach.ukprn(), id, cohort))
                .page(Page.ofSize(count))
                .list();
    }

    Optional<Enrolment> one(UUID id, Reach reach) {
        return findByIdOptional(id).filter(enrolment -> isIn(reach, enrolment));
    }

    /** The first who waits for a seat of the offering, locked; passes over cohorts that are closed and rows in use. */
    Optional<Enrolment> firstWaiting(UUID offering, Set<UUID> closedCohorts) {
        return passingOver(find(WAITING, offering, closedCohorts))
                .page(Page.ofSize(1))
                .firstResultOptional();
    }

    /** Offers of the offering whose time is over, locked; passes over rows in use. */
    List<Enrolment> overdueOffers(UUID offering, Instant now) {
        return passingOver(find(OVERDUE, offering, now)).list();
    }

    /** Offerings with an offer whose time is over, or with somebody who waits. */
    List<UUID> offeringsToSettle(Instant now) {
        return getEntityManager()
                .createQuery(TO_SETTLE, UUID.class)
                .setParameter("now", now)
                .getResultList();
    }

    /** Whether a leader of the establishment has completed a training. */
    boolean hasTrained(String establishment) {
        return count("establishment = ?1 and state = COMPLETED", establishment) > 0;
    }

    private static PanacheQuery<Enrolment> passingOver(PanacheQuery<Enrolment> query) {
        return query.withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI);
    }

    /** The row, locked until the transaction ends: of two that act at once, the second sees what the first did. */
    Optional<Enrolment> oneToChange(UUID id, Reach reach) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).filter(enrolment -> isIn(reach, enrolment));
    }

    private static boolean isIn(Reach reach, Enrolment enrolment) {
        return reach.covers(enrolment.establishment) || reach.ukprn().equals(enrolment.providerUkprn);
    }
}
