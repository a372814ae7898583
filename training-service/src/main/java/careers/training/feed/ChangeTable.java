package careers.training.feed;

import careers.platform.event.Change;
import careers.training.access.Reach;
import careers.training.statement.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Published events as the view {@code change_feed} shows them. */
@ApplicationScoped
class ChangeTable {

    private static final String COLUMNS = """
            event_id, type, aggregate_id, aggregate_version, payload, traceparent, created_at, stream, stream_sequence,
            position, erased_at, establishment""";
    private static final String EVERYTHING =
            "(select position from outbox where position > ? order by position limit ?)";
    /**
     * The positions of one school after the other, each no further than a page; then those of the provider. Positions
     * stand in the indexes, so these walks touch no row; the rows come through the view, which is the second wall.
     * Each is a stretch of its index and in that order, so that no other index can be taken: who was quiet for long
     * would otherwise be looked for in everything that happened since.
     */
    private static final String NAMED = """
            (select own.position from unnest(?::text[]) as school (reference) cross join lateral (
                select position from outbox
                where (establishment, position) > (school.reference, ?) and establishment <= school.reference
                    and position is not null
                order by establishment, position limit ?) own)
            union all
            (select own.position from (select id::text as id from provider where ukprn = ?) as delivering
             cross join lateral (
                select position from outbox
                where (provider_id, position) > (delivering.id, ?) and provider_id <= delivering.id
                    and position is not null and type <> 'training.bursary-claim.draft'
                order by provider_id, position limit ?) own)
            """;

    private static final String OPEN = """
            union all
            (select position from outbox
             where aggregate_type in ('establishment', 'provider', 'course', 'offering', 'cohort') and position > ?
             order by position limit ?)
            """;
    // The positions go into the view as one value. Joined with them, or with a limit behind it, a view that is a
    // barrier is read from end to end.
    private static final String ROWS = "select " + COLUMNS + """
             from change_feed where position = any (array(
                select distinct position from (%s) theirs order by position limit ?))
            order by position""";
    static final String ALL = ROWS.formatted(EVERYTHING);
    static final String NAMING = ROWS.formatted(NAMED);
    static final String OWN = ROWS.formatted(NAMED + OPEN);
    private static final String HEAD =
            "select coalesce(max(last), 0) from outbox_head where stream = '00000000-0000-0000-0000-000000000000'";

    private final Statements statements;

    ChangeTable(Statements statements) {
        this.statements = statements;
    }

    List<Change> after(long position, Reach reach, int count) {
        return reach.everything()
                ? read(ALL, reach, position, count, count)
                : read(
                        OWN,
                        reach,
                        reach.establishments(),
                        position,
                        count,
                        reach.ukprn(),
                        position,
                        count,
                        position,
                        count,
                        count);
    }

    /** What names the reader's schools or provider, as far as it is published. */
    List<Change> naming(long position, Reach reach, int count) {
        return read(NAMING, reach, reach.establishments(), position, count, reach.ukprn(), position, count, count);
    }

    /** The last position that was given out, 0 if none was. */
    long head() {
        return statements.first(HEAD, row -> row.getLong(1)).orElseThrow();
    }

    private List<Change> read(String sql, Reach reach, Object... values) {
        return statements.list(sql, row -> change(row, reach), values);
    }

    private static Change change(ResultSet row, Reach reach) throws SQLException {
        String type = row.getString("type");
        boolean erased = row.getObject("erased_at") != null;
        String establishment = row.getString("establishment");
        boolean money = reach.everything() || establishment != null && reach.covers(establishment);
        return new Change(
                row.getLong("position"),
                "1.0",
                row.getObject("event_id", UUID.class),
                "/training-service",
                type,
                row.getString("aggregate_id"),
                row.getLong("aggregate_version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("stream", UUID.class),
                row.getObject("stream_sequence", Long.class),
                "/events/" + type + ".schema.json",
                row.getString("traceparent"),
                erased ? true : null,
                erased ? null : money ? row.getString("payload") : WithoutMoney.of(row.getString("payload")));
    }
}
