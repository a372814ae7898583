package careers.training.establishment;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What establishments were, day by day. The database keeps it whenever a row of the register changes. */
@ApplicationScoped
class EstablishmentHistory {

    private static final String ON_DAY = """
            select e.*, lower(p.valid) as valid_from, upper(p.valid) as valid_to
            from establishment_period p, jsonb_populate_record(null::establishment, p.content) e
            where p.reference = ? and p.valid @> ?::date""";
    private static final String PERIODS = """
            select e.*, lower(p.valid) as valid_from, upper(p.valid) as valid_to
            from establishment_period p, jsonb_populate_record(null::establishment, p.content) e
            where p.reference = ? and p.version > ? order by p.version limit ?""";

    private final AgroalDataSource dataSource;

    EstablishmentHistory(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What it was on a day; nothing before it was there. */
    Optional<EstablishmentView> on(String reference, LocalDate day) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement read = connection.prepareStatement(ON_DAY)) {
            read.setString(1, reference);
            read.setObject(2, day);
            try (ResultSet row = read.executeQuery()) {
                return row.next() ? Optional.of(view(row, day)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its periods, the oldest first. */
    List<EstablishmentPeriod> periods(String reference, long afterVersion, int count) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement read = connection.prepareStatement(PERIODS)) {
            read.setString(1, reference);
            read.setLong(2, afterVersion);
            read.setInt(3, count);
            List<EstablishmentPeriod> periods = new ArrayList<>();
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    periods.add(period(row));
                }
            }
            return periods;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EstablishmentPeriod period(ResultSet row) throws SQLException {
        LocalDate from = row.getObject("valid_from", LocalDate.class);
        LocalDate to = row.getObject("valid_to", LocalDate.class);
        LocalDate lastDay = to == null ? null : to.minusDays(1);
        LocalDate learntOn = row.getObject("effective_from", LocalDate.class);
        return new EstablishmentPeriod(from, lastDay, view(row, learntOn));
    }

    private static EstablishmentView view(ResultSet row, LocalDate day) throws SQLException {
        Timestamp changedAt = row.getTimestamp("changed_at");
        return EstablishmentView.of(EstablishmentTable.registered(row), changedAt.toInstant(), day);
    }
}
