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

    /** The newest published instrument of each audience of a survey. */
    List<Instrument> newestPublished(String survey) {
        return list(
                "from Instrument i where i.survey = ?1 and i.number = (select max(n.number) from Instrument n where"
                        + " n.survey = i.survey and n.audience = i.audience) order by i.audience",
                survey);
    }

    List<Instrument> ofSurvey(String survey) {
        return list("survey = ?1", Sort.by("audience").and("number").and("id"), survey);
    }

    List<String> surveysAfter(String name, boolean drafts, int count) {
        return getEntityManager()
                .createQuery(
                        "select distinct i.survey from Instrument i where i.survey > :name and (:drafts = true or"
                                + " i.status = :published) order by i.survey",
                        String.class)
                .setParameter("name", name)
                .setParameter("drafts", drafts)
                .setParameter("published", InstrumentStatus.PUBLISHED)
                .setMaxResults(count)
                .getResultList();
    }

    /** One publication at a time in a survey: two siblings that have not seen each other could drift apart. */
    void lockForPublication(String survey) {
        getEntityManager()
                .createNativeQuery("SELECT pg_advisory_xact_lock(hashtextextended('publication ' || :survey, 0))")
                .setParameter("survey", survey)
                .getSingleResult();
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
