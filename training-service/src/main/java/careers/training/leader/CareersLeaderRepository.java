package careers.training.leader;

import careers.training.access.Reach;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CareersLeaderRepository implements PanacheRepositoryBase<CareersLeader, UUID> {

    private static final String IN_REACH = """
            (?1 = true or exists (
                select 1 from Appointment a where a.leaderId = l.id and a.establishment in (?2)))""";
    private static final String AFTER = "from CareersLeader l where " + IN_REACH + " and l.id > ?3 order by l.id";
    private static final String ONE = "from CareersLeader l where " + IN_REACH + " and l.id = ?3";

    List<CareersLeader> after(UUID id, Reach reach, int count) {
        return find(AFTER, reach.everything(), reach.establishments(), id)
                .page(Page.ofSize(count))
                .list();
    }

    Optional<CareersLeader> one(UUID id, Reach reach) {
        return find(ONE, reach.everything(), reach.establishments(), id).firstResultOptional();
    }
}
