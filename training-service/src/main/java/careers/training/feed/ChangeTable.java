package careers.training.feed;

import careers.platform.event.Change;
import careers.training.access.Reach;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Published events as the view {@code change_feed} shows them. */
@ApplicationScoped
class ChangeTable {

    private static final String COLUMNS = """
            event_id, type, aggregate_id, aggregate_version, payload, traceparent, created_at, stream, stream_sequence,
            position, erased_at, establishment""";
    private static final String ALL =
            "select " + COLUMNS + " from change_feed where position > ? order by position limit ?";
    // Three short walks over three indexes instead of one long one over everything that happened to others.
    private static final String OWN = "select " + COLUMNS + """
             from change_feed where position in (
                (select position from change_feed where establishment = any (?) and position > ? order by position limit ?)
                union
                (select position from change_feed
                 where provider_id = (select id::text from provider where ukprn = ?) and position > ?
                   and type <> 'training.bursary-claim.draft'
                 order by position limit ?)
                union
                (select position from change_feed
                 where aggregate_type in ('establishment', 'provider', 'course', 'offering', 'cohort') and position > ?
                 order by position limit ?)
                order by position limit ?)
            order by position""";
    private static final String HEAD =
            "select coalesce(max(last), 0) from outbox_head where stream = '00000000-0000-0000-0000-000000000000'";
    // As above without what is open to all.
    private static final String NAMING = "select " + COLUMNS + """
             from change_feed where position in (
                (select position from change_feed where establishment = any (?) and position > ? order by position limit ?)
                union
                (select position from change_feed
                 where provider_id = (select id::text from provider where ukprn = ?) and position > ?
                   and type <> 'training.bursary-claim.draft'
                 order by position limit ?)
                order by position limit ?)
            order by position""";

    private final AgroalDataSource dataSource;

    ChangeTable(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    List<Change> after(long position, Reach reach, int count) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement read = connection.prepareStatement(reach.everything() ? ALL : OWN)) {
            int next = 1;
            if (!reach.everything()) {
                read.setArray(
                        next++,
                        connection.createArrayOf("text", reach.establishments().toArray()));
                read.setLong(next++, position);
                read.setInt(next++, count);
                read.setString(next++, reach.ukprn());
                read.setLong(next++, position);
                read.setInt(next++, count);
            }
            read.setLong(next++, position);
            read.setInt(next++, count);
            if (!reach.everything()) {
                read.setInt(next, count);
            }
            return changes(read, reach);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What names the reader's schools or provider, as far as it is published. */
    List<Change> naming(long position, Reach reach, int count) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement read = connection.prepareStatement(NAMING)) {
            read.setArray(
                    1, connection.createArrayOf("text", reach.establishments().toArray()));
            read.setLong(2, position);
            read.setInt(3, count);
            read.setString(4, reach.ukprn());
            read.setLong(5, position);
            read.setInt(6, count);
            read.setInt(7, count);
            return changes(read, reach);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The last position that was given out, 0 if none was. */
    long head() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement read = connection.prepareStatement(HEAD);
                ResultSet row = read.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Change> changes(PreparedStatement read, Reach reach) throws SQLException {
        List<Change> changes = new ArrayList<>();
        try (ResultSet row = read.executeQuery()) {
            while (row.next()) {
                changes.add(change(row, reach));
            }
        }
        return changes;
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
