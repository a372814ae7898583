package careers.training.leader;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** What a merge or an erasure does to many rows at once, by plain JDBC in the running transaction. */
@ApplicationScoped
class LeaderTable {

    private static final String TOO_MANY_BURSARIES = """
            select exists (
                select 1 from bursary_slot s
                where s.subject_kind = 'LEADER' and s.released_at is null and s.subject_key in (?::text, ?::text)
                group by s.scheme_id having count(*) > min(s.max_slots))""";
    // Days on which the survivor already holds the role there are left out, so nothing overlaps.
    private static final String FOLLOW = """
            insert into appointment (id, leader_id, establishment, held_from, held_to, created_at, version)
            select uuidv7(), ?, a.establishment, lower(part), case when upper_inf(part) then null else upper(part) - 1 end,
                   a.created_at, 0
            from appointment a
            cross join lateral (
                select coalesce(range_agg(daterange(s.held_from, s.held_to, '[]')), '{}'::datemultirange) as days
                from appointment s where s.leader_id = ? and s.establishment = a.establishment) held
            cross join lateral unnest(datemultirange(daterange(a.held_from, a.held_to, '[]')) - held.days) as part
            where a.leader_id = ?""";
    private static final String LEAVE = "delete from appointment where leader_id = ?";
    private static final String FLATTEN = "update careers_leader set merged_into = ? where merged_into = ?";
    private static final String MERGER =
            "insert into leader_merger (id, merged_id, survivor_id, merged_by, merged_at) values (?, ?, ?, ?, ?)";
    private static final String ERASURE =
            "insert into leader_erasure (id, leader_id, reason, erased_by, erased_at) values (?, ?, ?, ?, ?)";

    private final AgroalDataSource dataSource;

    LeaderTable(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Whether the two together hold more live bursaries than one person may. */
    boolean holdTooManyBursaries(UUID one, UUID other) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement read = connection.prepareStatement(TOO_MANY_BURSARIES)) {
            read.setObject(1, one);
            read.setObject(2, other);
            try (ResultSet row = read.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Moves the appointments, and those who were merged into the given-up registration earlier, to the survivor. */
    void follow(UUID merged, UUID survivor) {
        run(FOLLOW, survivor, survivor, merged);
        run(LEAVE, merged);
        run(FLATTEN, survivor, merged);
    }

    void recordMerger(UUID id, UUID merged, UUID survivor, String by, Instant at) {
        run(MERGER, id, merged, survivor, by, at.atOffset(ZoneOffset.UTC));
    }

    void recordErasure(UUID id, UUID leader, ErasureReason reason, String by, Instant at) {
        run(ERASURE, id, leader, reason.name(), by, at.atOffset(ZoneOffset.UTC));
    }

    private void run(String sql, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
