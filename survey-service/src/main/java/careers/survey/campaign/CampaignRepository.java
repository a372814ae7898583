package careers.survey.campaign;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

@ApplicationScoped
class CampaignRepository implements PanacheRepositoryBase<Campaign, UUID> {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    List<Campaign> after(Optional<UUID> id, int count) {
        return find("id > ?1", Sort.by("id"), id.orElse(BEFORE_ALL))
                .page(0, count)
                .list();
    }

    /** Waits until nobody is accepting, and keeps everybody from it until the end of the transaction. */
    void lockForClosing(UUID id) {
        getEntityManager()
                .createNativeQuery("SELECT pg_advisory_xact_lock(hashtextextended(:id, 0))")
                .setParameter("id", id.toString())
                .getSingleResult();
    }

    /** How many responses of each audience have been accepted. */
    Map<String, Long> acceptedByAudience(UUID id) {
        List<?> rows = getEntityManager()
                .createNativeQuery("SELECT audience, count(*) FROM response WHERE campaign_id = :id GROUP BY audience")
                .setParameter("id", id)
                .getResultList();
        Map<String, Long> counts = new TreeMap<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            counts.put((String) columns[0], (Long) columns[1]);
        }
        return counts;
    }
}
