package careers.survey.draft;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ResponseDraftRepository implements PanacheRepositoryBase<ResponseDraft, UUID> {

    /** A draft of this client; nobody else's exists for it. */
    Optional<ResponseDraft> findOwn(UUID campaignId, UUID id, String owner) {
        return find("id = ?1 and campaignId = ?2 and owner = ?3", id, campaignId, owner)
                .firstResultOptional();
    }

    /** Those of campaigns that are over, and those that nobody touched since. */
    int deleteOutOfTime(Instant untouchedSince) {
        return getEntityManager()
                .createNativeQuery("""
                        DELETE FROM response_draft d USING campaign c
                        WHERE c.id = d.campaign_id AND (c.state = 'CLOSED' OR d.updated_at < :since)""")
                .setParameter("since", untouchedSince)
                .executeUpdate();
    }
}
