package careers.training.claim;

import careers.training.access.Reach;
import careers.training.bursary.ClaimState;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class BursaryClaimRepository implements PanacheRepositoryBase<BursaryClaim, UUID> {

    /** The reach of those who oversee claims. */
    static final Reach EVERY_CLAIM = new Reach(true, Set.of("-"), "-");

    // A draft is the school's own paper.
    private static final String IN_REACH = "((?1 = true and state <> DRAFT) or establishment in (?2))";
    private static final String AFTER = IN_REACH + " and id > ?3 order by id";
    private static final String AFTER_IN_STATE = IN_REACH + " and id > ?3 and state = ?4 order by id";

    List<BursaryClaim> after(UUID id, ClaimState state, Reach reach, int count) {
        return (state == null
                        ? find(AFTER, reach.everything(), reach.establishments(), id)
                        : find(AFTER_IN_STATE, reach.everything(), reach.establishments(), id, state))
                .page(Page.ofSize(count))
                .list();
    }

    Optional<BursaryClaim> one(UUID id, Reach reach) {
        return findByIdOptional(id).filter(claim -> isIn(reach, claim));
    }

    /** The row, locked until the transaction ends: of two that act at once, the second sees what the first did. */
    Optional<BursaryClaim> oneToChange(UUID id, Reach reach) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).filter(claim -> isIn(reach, claim));
    }

    /** The rows in order of id, locked in that order. */
    List<BursaryClaim> allToChange(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : find("id in ?1 order by id", ids)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .list();
    }

    /** The claims for an enrolment that are in one of the states, locked. */
    List<BursaryClaim> ofEnrolmentToChange(UUID enrolment, List<ClaimState> states) {
        return find("enrolmentId = ?1 and state in ?2 order by id", enrolment, states)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Those of the claims, in one of the states, whose completion does not stand any more, locked. */
    List<BursaryClaim> unfoundedToChange(Collection<UUID> ids, List<ClaimState> states) {
        return ids.isEmpty()
                ? List.of()
                : find(
                                "from BursaryClaim c where c.id in ?1 and c.state in ?2 and not exists (select 1 from Enrolment e"
                                        + " where e.id = c.enrolmentId and e.completedOn = c.completedOn) order by c.id",
                                ids,
                                states)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .list();
    }

    private static boolean isIn(Reach reach, BursaryClaim claim) {
        return reach.everything() && claim.state != ClaimState.DRAFT
                || reach.establishments().contains(claim.establishment);
    }
}
