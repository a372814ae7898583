package careers.training.certificate;

import careers.training.access.Reach;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CertificateRepository implements PanacheRepositoryBase<Certificate, UUID> {

    private static final String IN_REACH = "(?1 = true or establishment in (?2) or providerUkprn = ?3)";
    private static final String ONE = IN_REACH + " and id = ?4";
    private static final String AFTER = IN_REACH + " and id > ?4 order by id";
    private static final String AFTER_OF_ENROLMENT = IN_REACH + " and id > ?4 and enrolmentId = ?5 order by id";

    List<Certificate> after(UUID id, UUID enrolment, Reach reach, int count) {
        return (enrolment == null
                        ? find(AFTER, reach.everything(), reach.establishments(), reach.ukprn(), id)
                        : find(
                                AFTER_OF_ENROLMENT,
                                reach.everything(),
                                reach.establishments(),
                                reach.ukprn(),
                                id,
                                enrolment))
                .page(Page.ofSize(count))
                .list();
    }

    Optional<Certificate> one(UUID id, Reach reach) {
        return find(ONE, reach.everything(), reach.establishments(), reach.ukprn(), id)
                .firstResultOptional();
    }

    List<Certificate> ofLeader(UUID leader, UUID after, int count) {
        return find("leaderId = ?1 and id > ?2 order by id", leader, after)
                .page(Page.ofSize(count))
                .list();
    }

    Optional<Certificate> oneOfLeader(UUID id, UUID leader) {
        return find("id = ?1 and leaderId = ?2", id, leader).firstResultOptional();
    }

    /** The row, locked until the transaction ends. */
    Optional<Certificate> toChange(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** The one that stands for a completion, locked until the transaction ends. */
    Optional<Certificate> standing(UUID completion) {
        return find("completionId = ?1 and state = ?2", completion, CertificateState.ISSUED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    Optional<Certificate> numbered(String number) {
        return find("number", number).firstResultOptional();
    }

    Optional<Certificate> saying(String payloadSha256) {
        return find("payloadSha256", payloadSha256).firstResultOptional();
    }
}
