package careers.survey.freetext;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class ThemeFrameRepository implements PanacheRepositoryBase<ThemeFrameVersion, Integer> {

    Optional<ThemeFrameVersion> latest() {
        return find("order by version desc").page(0, 1).firstResultOptional();
    }

    /** One publication at a time, that of the shipped frame by several instances included; until the transaction ends. */
    void lockForPublication() {
        getEntityManager()
                .createNativeQuery("SELECT pg_advisory_xact_lock(hashtextextended('theme-frame', 0))")
                .getSingleResult();
    }
}
