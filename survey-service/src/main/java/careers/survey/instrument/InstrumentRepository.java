package careers.survey.instrument;

import careers.survey.questionnaire.Audience;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class InstrumentRepository implements PanacheRepositoryBase<Instrument, UUID> {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    Optional<Instrument> findPublished(UUID id) {
        return find("id = ?1 and status = ?2", id, InstrumentStatus.PUBLISHED).firstResultOptional();
    }

    List<Instrument> after(Optional<UUID> id, boolean drafts, int count) {
        UUID from = id.orElse(BEFORE_ALL);
        return (drafts
                        ? find("id > ?1", Sort.by("id"), from)
                        : find("id > ?1 and status = ?2", Sort.by("id"), from, InstrumentStatus.PUBLISHED))
                .page(0, count)
                .list();
    }

    /** The next number of a survey's audience. Two publications at once get the same; the unique key lets one through. */
    int nextNumber(String survey, Audience audience) {
        return getEntityManager()
                .createQuery(
                        "select coalesce(max(i.number), 0) + 1 from Instrument i where i.survey = :survey and i.audience ="
                                + " :audience",
                        Integer.class)
                .setParameter("survey", survey)
                .setParameter("audience", audience)
                .getSingleResult();
    }
}
