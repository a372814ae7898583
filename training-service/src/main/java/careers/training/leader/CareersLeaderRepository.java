package careers.training.leader;

import careers.training.access.Reach;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CareersLeaderRepository implements PanacheRepositoryBase<CareersLeader, UUID> {

    private static final String IN_REACH = """
            l.mergedInto is null and (?1 = true or exists (
                select 1 from Appointment a where a.leaderId = l.id and a.establishment in (?2)))""";
    private static final String AFTER = "mergedInto is null and id > ?1 order by id";
    // By the appointments of the schools: asking each leader for an appointment would read all leaders.
    private static final String AFTER_AT_SCHOOLS = """
            mergedInto is null and id > ?1
            and id in (select a.leaderId from Appointment a where a.establishment in (?2)) order by id""";
    private static final String ONE = "from CareersLeader l where " + IN_REACH + " and l.id = ?3";

    List<CareersLeader> after(UUID id, Reach reach, int count) {
        return (reach.everything() ? find(AFTER, id) : find(AFTER_AT_SCHOOLS, id, reach.establishments()))
                .page(Page.ofSize(count))
                .list();
    }

    Optional<CareersLeader> one(UUID id, Reach reach) {
        return find(ONE, reach.everything(), reach.establishments(), id).firstResultOptional();
    }

    /** Locks the row, if it is there, until the transaction ends. */
    void lock(UUID id) {
        findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Who stands for a leader who was merged; nothing for one who was not. */
    Optional<UUID> survivorOf(UUID id) {
        return findByIdOptional(id).map(leader -> leader.mergedInto);
    }

    /** The ids under which the leader was registered, too. */
    List<UUID> idsMergedInto(UUID id) {
        return find("mergedInto = ?1 order by id", id).stream()
                .map(leader -> leader.id)
                .toList();
    }
}
