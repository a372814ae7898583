package careers.survey.response;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class ResponseRepository implements PanacheRepositoryBase<Response, UUID> {

    private static final String INSERT = """
            insert into Response (id, campaignId, instrumentId, instrumentVersion, audience, establishment, language,
                                  mode, contentDigest, answers, acceptedAt)
            values (:id, :campaignId, :instrumentId, :instrumentVersion, :audience, :establishment, :language, :mode,
                    :contentDigest, :answers, :acceptedAt)
            on conflict (id) do nothing""";

    /**
     * Stores a response unless its id is taken. Of two at once the second waits here for the first one's commit.
     *
     * @return whether it was stored
     */
    boolean insert(Response response) {
        return getEntityManager()
                        .createQuery(INSERT)
                        .setParameter("id", response.id)
                        .setParameter("campaignId", response.campaignId)
                        .setParameter("instrumentId", response.instrumentId)
                        .setParameter("instrumentVersion", response.instrumentVersion)
                        .setParameter("audience", response.audience)
                        .setParameter("establishment", response.establishment)
                        .setParameter("language", response.language)
                        .setParameter("mode", response.mode)
                        .setParameter("contentDigest", response.contentDigest)
                        .setParameter("answers", response.answers)
                        .setParameter("acceptedAt", response.acceptedAt)
                        .executeUpdate()
                == 1;
    }
}
