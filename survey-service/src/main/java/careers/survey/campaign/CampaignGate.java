package careers.survey.campaign;

import careers.platform.problem.FieldError;
import careers.platform.problem.PlatformError;
import careers.platform.problem.ProblemException;
import careers.platform.text.Text;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Where responses are let into campaigns, many at once, on the connection of the transaction that stores them. Whoever
 * has passed keeps the campaign from closing until that transaction ends.
 */
public final class CampaignGate {

    // Shared: accepting never waits for accepting. Closing takes the same lock exclusively.
    private static final String LOCK =
            "SELECT pg_advisory_xact_lock_shared(hashtextextended(id::text, 0)) FROM unnest(?::uuid[]) AS id";
    // A statement of its own, so that it sees what was committed while the lock was waited for.
    private static final String READ = """
            SELECT c.id, c.state, c.opens_at, c.closes_at, i.instrument_id, i.instrument_version,
                   coalesce(c.grace_until, c.closes_at)
            FROM campaign c JOIN campaign_instrument i ON i.campaign_id = c.id WHERE c.id = ANY (?)""";

    private final Connection connection;

    public CampaignGate(Connection connection) {
        this.connection = connection;
    }

    /** The campaigns that exist of those named, as they are now and stay until the transaction ends. */
    public Map<UUID, Entrance> lockForAccepting(Collection<UUID> campaigns) throws SQLException {
        Array ids = connection.createArrayOf("uuid", campaigns.stream().sorted().toArray());
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setArray(1, ids);
            lock.execute();
            return read(ids);
        } finally {
            ids.free();
        }
    }

    private Map<UUID, Entrance> read(Array ids) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(READ)) {
            select.setArray(1, ids);
            Map<UUID, Entrance> found = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    UUID id = row.getObject(1, UUID.class);
                    if (!found.containsKey(id)) {
                        found.put(id, entrance(row));
                    }
                    found.get(id).instruments.add(new Used(row.getObject(5, UUID.class), row.getInt(6)));
                }
            }
            return found;
        }
    }

    private static Entrance entrance(ResultSet row) throws SQLException {
        return new Entrance(
                CampaignState.valueOf(row.getString(2)),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                new HashSet<>());
    }

    private record Used(UUID instrumentId, int version) {}

    /** What decides whether a response may enter a campaign. */
    public static final class Entrance {

        private final CampaignState state;
        private final Instant opensAt;
        private final Instant closesAt;
        private final Instant graceUntil;
        private final Set<Used> instruments;

        private Entrance(
                CampaignState state, Instant opensAt, Instant closesAt, Instant graceUntil, Set<Used> instruments) {
            this.state = state;
            this.opensAt = opensAt;
            this.closesAt = closesAt;
            this.graceUntil = graceUntil;
            this.instruments = instruments;
        }

        /**
         * Throws unless a response may be accepted at this instant.
         *
         * @throws careers.platform.problem.ProblemException 409 not open yet, closed
         */
        public void requireOpenAt(Instant now) {
            requireOpen(now, closesAt);
        }

        /**
         * Throws unless a batch may still bring what was answered before the end. A closed campaign takes nothing, since
         * its count was told.
         *
         * @throws careers.platform.problem.ProblemException 409 not open yet, closed
         */
        public void requireTakesBatchesAt(Instant now) {
            requireOpen(now, graceUntil);
        }

        /**
         * Throws unless a response of a batch may be accepted at this instant.
         *
         * @param completedAt when it was collected, null if nobody says so
         * @throws careers.platform.problem.ProblemException 409 not open yet, closed; 422 not collected in time
         */
        public void requireOpenForBatch(Instant now, Instant completedAt) {
            requireTakesBatchesAt(now);
            if (completedAt == null) {
                throw wrongCompletion("NOT_NULL", new Text("is required", "yn ofynnol"));
            }
            if (completedAt.isBefore(opensAt) || !completedAt.isBefore(closesAt)) {
                throw wrongCompletion(
                        "OUTSIDE_CAMPAIGN",
                        new Text(
                                "must lie between the opening and the end of the campaign",
                                "rhaid iddo fod rhwng agor a diwedd yr ymgyrch"));
            }
        }

        private static ProblemException wrongCompletion(String code, Text message) {
            return PlatformError.VALIDATION_FAILED
                    .problem()
                    .with(List.of(new FieldError("/completedAt", code, message)));
        }

        private void requireOpen(Instant now, Instant end) {
            if (state == CampaignState.PLANNED || (state == CampaignState.OPEN && now.isBefore(opensAt))) {
                throw CampaignError.CAMPAIGN_NOT_OPEN.problem();
            }
            if (state == CampaignState.CLOSED || !now.isBefore(end)) {
                throw CampaignError.CAMPAIGN_CLOSED.problem();
            }
        }

        /** Whether the campaign collects answers to this version of this instrument. */
        public boolean uses(UUID instrumentId, int version) {
            return instruments.contains(new Used(instrumentId, version));
        }
    }
}
