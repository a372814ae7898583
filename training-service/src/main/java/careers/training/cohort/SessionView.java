package careers.training.cohort;

import careers.platform.text.Text;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A session of a cohort.
 *
 * @param venuePostcode where people meet, null online
 * @param cancelledAt null while it stands
 */
public record SessionView(
        UUID sessionId,
        UUID cohortId,
        Text title,
        SessionMode mode,
        @Schema(nullable = true) String venuePostcode,
        Instant startsAt,
        Instant endsAt,
        @Schema(nullable = true) Instant cancelledAt,
        long version) {

    static SessionView of(CohortSession session) {
        return new SessionView(
                session.id,
                session.cohortId,
                new Text(session.titleEn, session.titleCy),
                session.mode,
                session.venuePostcode,
                session.startsAt,
                session.endsAt,
                session.cancelledAt,
                session.version);
    }
}
