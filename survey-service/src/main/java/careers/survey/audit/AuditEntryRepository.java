package careers.survey.audit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class AuditEntryRepository implements PanacheRepositoryBase<AuditEntry, UUID> {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** Oldest first; a filter that is null lets everything through. */
    List<AuditEntry> after(Optional<UUID> id, String target, String action, int count) {
        StringBuilder query = new StringBuilder("id > :after");
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("after", id.orElse(BEFORE_ALL));
        if (target != null) {
            query.append(" and target = :target");
            parameters.put("target", target);
        }
        if (action != null) {
            query.append(" and action = :action");
            parameters.put("action", action);
        }
        return find(query.toString(), Sort.by("id"), parameters).page(0, count).list();
    }
}
