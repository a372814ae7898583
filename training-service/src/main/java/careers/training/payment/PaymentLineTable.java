package careers.training.payment;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The lines of payment runs, by plain JDBC: selecting claims is one statement, so nothing slips in between. */
@ApplicationScoped
class PaymentLineTable {

    // Claims that another run is just taking are skipped, and the index on live lines has the last word.
    // The person who makes the run had no part in any of its claims.
    private static final String SELECT_CLAIMS = """
            insert into payment_line (id, run_id, claim_id, payee, amount_pence, state, end_to_end_id)
            select uuidv7(), ?, c.id, c.establishment, c.amount_pence, 'PENDING',
                   replace(c.id::text, '-', '') || '-'
                       || (select count(*) + 1 from payment_line earlier where earlier.claim_id = c.id)
            from bursary_claim c join claim_decision d on d.claim_id = c.id
            where c.state = 'APPROVED' and ? not in (c.submitted_by, d.first_approver, d.second_approver)
            order by c.id limit ?
            for update of c skip locked
            on conflict do nothing
            returning claim_id""";
    private static final String LINES = """
            select end_to_end_id, claim_id, payee, amount_pence, state, settled_on from payment_line
            where run_id = ? and end_to_end_id > ? order by end_to_end_id limit ?""";
    private static final String INSTRUCT = """
            update payment_line set state = 'INSTRUCTED' where run_id = ? returning claim_id""";
    private static final String SETTLE = """
            update payment_line set state = 'SETTLED', settled_on = ?
            where run_id = ? and end_to_end_id = ? and state = 'INSTRUCTED' returning claim_id""";
    private static final String SETTLED = """
            select 1 from payment_line where run_id = ? and end_to_end_id = ? and state = 'SETTLED'""";
    private static final String OPEN = """
            select count(*) from payment_line where run_id = ? and state <> 'SETTLED'""";

    private final AgroalDataSource dataSource;

    PaymentLineTable(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Puts approved claims into the run and gives back which. */
    List<UUID> selectClaims(UUID run, String createdBy, int limit) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT_CLAIMS)) {
            select.setObject(1, run);
            select.setString(2, createdBy);
            select.setInt(3, limit);
            return claims(select);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lines in order of end-to-end id, after the given one. */
    List<PaymentLine> lines(UUID run, String after, int count) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement read = connection.prepareStatement(LINES)) {
            read.setObject(1, run);
            read.setString(2, after);
            read.setInt(3, count);
            try (ResultSet row = read.executeQuery()) {
                List<PaymentLine> lines = new ArrayList<>();
                while (row.next()) {
                    lines.add(line(row));
                }
                return lines;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<PaymentLine> allLines(UUID run) {
        return lines(run, "", Integer.MAX_VALUE);
    }

    /** Marks all lines of the run as instructed and gives back their claims. */
    List<UUID> instruct(UUID run) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(INSTRUCT)) {
            update.setObject(1, run);
            return claims(update);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Settles one instructed line and gives back its claim; nothing when there is no such line to settle. */
    Optional<UUID> settle(UUID run, String endToEndId, LocalDate on) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(SETTLE)) {
            update.setObject(1, on);
            update.setObject(2, run);
            update.setString(3, endToEndId);
            return claims(update).stream().findFirst();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isSettled(UUID run, String endToEndId) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement read = connection.prepareStatement(SETTLED)) {
            read.setObject(1, run);
            read.setString(2, endToEndId);
            try (ResultSet row = read.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean allSettled(UUID run) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement read = connection.prepareStatement(OPEN)) {
            read.setObject(1, run);
            try (ResultSet row = read.executeQuery()) {
                row.next();
                return row.getLong(1) == 0;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<UUID> claims(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            List<UUID> claims = new ArrayList<>();
            while (row.next()) {
                claims.add(row.getObject("claim_id", UUID.class));
            }
            return claims;
        }
    }

    private static PaymentLine line(ResultSet row) throws SQLException {
        return new PaymentLine(
                row.getString("end_to_end_id"),
                row.getObject("claim_id", UUID.class),
                row.getString("payee"),
                row.getLong("amount_pence"),
                LineState.valueOf(row.getString("state")),
                row.getObject("settled_on", LocalDate.class));
    }
}
