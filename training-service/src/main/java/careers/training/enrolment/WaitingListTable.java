package careers.training.enrolment;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Waiting lists, by plain JDBC: their counters move by conditional updates, which decide. */
@ApplicationScoped
class WaitingListTable {

    private static final String OPEN = """
            insert into waiting_list (cohort_id, place_limit, offer_hours, changed_by, changed_at, version)
            values (?, ?, ?, ?, ?, 0)""";
    private static final String CHANGE = """
            update waiting_list set place_limit = ?, offer_hours = ?, changed_by = ?, changed_at = ?,
                                    version = version + 1
            where cohort_id = ? and version = ?""";
    private static final String READ =
            "select cohort_id, place_limit, offer_hours, waiting, version from waiting_list where cohort_id = ?";
    private static final String JOIN =
            "update waiting_list set waiting = waiting + 1 where cohort_id = ? and waiting < place_limit";
    private static final String LEAVE = "update waiting_list set waiting = waiting - 1 where cohort_id = ?";
    private static final String HOLD = "select pg_advisory_xact_lock(hashtextextended(?, 0))";

    private final AgroalDataSource dataSource;

    WaitingListTable(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Holds the seats of an offering until the transaction ends: of those that take, free or offer them one goes after the
     * other. Whoever needs an enrolment's row as well has locked it before, or passes over it when it is locked.
     */
    void holdSeats(UUID offering) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement hold = connection.prepareStatement(HOLD)) {
            hold.setString(1, "seats:" + offering);
            hold.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void open(UUID cohort, WaitingListTerms terms, String by, Instant at) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement open = connection.prepareStatement(OPEN)) {
            open.setObject(1, cohort);
            open.setInt(2, terms.placeLimit());
            open.setInt(3, terms.offerHours());
            open.setString(4, by);
            open.setObject(5, at.atOffset(ZoneOffset.UTC));
            open.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** False when the list has changed since that version. */
    boolean change(UUID cohort, WaitingListTerms terms, long version, String by, Instant at) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement change = connection.prepareStatement(CHANGE)) {
            change.setInt(1, terms.placeLimit());
            change.setInt(2, terms.offerHours());
            change.setString(3, by);
            change.setObject(4, at.atOffset(ZoneOffset.UTC));
            change.setObject(5, cohort);
            change.setLong(6, version);
            return change.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Optional<WaitingListView> of(UUID cohort) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement read = connection.prepareStatement(READ)) {
            read.setObject(1, cohort);
            try (ResultSet row = read.executeQuery()) {
                return row.next() ? Optional.of(list(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Counts one more who waits; false when as many wait as may. */
    boolean join(UUID cohort) {
        return count(JOIN, cohort) == 1;
    }

    void leave(UUID cohort) {
        count(LEAVE, cohort);
    }

    private int count(String sql, UUID cohort) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, cohort);
            return update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static WaitingListView list(ResultSet row) throws SQLException {
        return new WaitingListView(
                row.getObject("cohort_id", UUID.class),
                row.getInt("place_limit"),
                row.getInt("offer_hours"),
                row.getInt("waiting"),
                row.getLong("version"));
    }
}
