package careers.survey.freetext;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class QuotationRepository implements PanacheRepositoryBase<Quotation, UUID> {

    private static final String SELECTED = "from Quotation q where q.state = :state and q.id > :after"
            + " and (:audience is null or q.audience = :audience) and (:language is null or q.language = :language)"
            + " and (:theme is null or array_contains(q.themes, :theme)) order by q.id";

    List<Quotation> after(UUID id, QuotationSelection wanted, int count) {
        return getEntityManager()
                .createQuery(SELECTED, Quotation.class)
                .setParameter("state", wanted.state())
                .setParameter("after", id)
                .setParameter("audience", wanted.audience())
                .setParameter("language", wanted.language())
                .setParameter("theme", wanted.theme())
                .setMaxResults(count)
                .getResultList();
    }

    Optional<Quotation> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
