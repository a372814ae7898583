package careers.survey.freetext;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

@ApplicationScoped
class QuotationRepository implements PanacheRepositoryBase<Quotation, UUID> {

    /** An empty text lets everything through: of a null PostgreSQL would not know the type. */
    private static final String SELECTED = """
            SELECT * FROM quotation
            WHERE state = :state AND id > :after AND (:audience = '' OR audience = :audience)
              AND (:language = '' OR language = :language) AND (:theme = '' OR :theme = ANY (themes))
            ORDER BY id LIMIT :count""";

    List<Quotation> after(UUID id, QuotationSelection wanted, int count) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(SELECTED, Quotation.class)
                .setParameter("state", wanted.state().name())
                .setParameter("after", id)
                .setParameter(
                        "audience",
                        wanted.audience() == null ? "" : wanted.audience().name())
                .setParameter("language", Objects.requireNonNullElse(wanted.language(), ""))
                .setParameter("theme", Objects.requireNonNullElse(wanted.theme(), ""))
                .setParameter("count", count)
                .getResultList();
    }

    Optional<Quotation> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
