package careers.training.ledger;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The ledger's rows, by plain JDBC: they are appended and summed, never entities that could be changed. */
@ApplicationScoped
class LedgerTable {

    private static final String TRANSACTION =
            "insert into ledger_transaction (id, source_key, kind, occurred_at, recorded_by) values (?, ?, ?, ?, ?)";
    private static final String ENTRY =
            "insert into ledger_entry (transaction_id, line_no, account, amount_pence) values (?, ?, ?, ?)";
    private static final String BALANCES = """
            select a.code, a.balance_pence, coalesce(sum(e.amount_pence), 0)::bigint as entries_pence
            from account a left join ledger_entry e on e.account = a.code
            where a.unit = 'PENCE' group by a.code, a.balance_pence order by a.code""";
    private static final String UNCOMMITTED = "select balance_pence from account where code = 'UNCOMMITTED'";
    private static final String LOCKED_BALANCE = "select balance_pence from account where code = ? for update";
    private static final String OPEN_PLACES =
            "insert into account (code, unit, floor_pence) values (?, 'PLACE', 0), (?, 'PLACE', null), (?, 'PLACE', 0)";

    private static final String LOCK_UNCOMMITTED = """
            select code, balance_pence from account where code in ('COMMITTED', 'UNCOMMITTED')
            order by code for no key update""";

    private final AgroalDataSource dataSource;

    LedgerTable(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** One account with its kept balance and the sum of its entries, which are equal. */
    record Balance(String account, long balancePence, long entriesPence) {}

    void post(UUID id, Posting posting, String sourceKey, long amountPence, Instant at, String by) {
        post(
                id,
                posting.name(),
                sourceKey,
                posting.raised().name(),
                posting.lowered().name(),
                amountPence,
                at,
                by);
    }

    /**
     * Writes one transaction of two entries; accounts in the order of their codes, so that no two deadlock.
     *
     * @param amount in the unit of both accounts
     */
    void post(
            UUID id, String kind, String sourceKey, String raised, String lowered, long amount, Instant at, String by) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement transaction = connection.prepareStatement(TRANSACTION);
                PreparedStatement entry = connection.prepareStatement(ENTRY)) {
            transaction.setObject(1, id);
            transaction.setString(2, sourceKey);
            transaction.setString(3, kind);
            transaction.setObject(4, at.atOffset(ZoneOffset.UTC));
            transaction.setString(5, by);
            transaction.executeUpdate();
            boolean raisedFirst = raised.compareTo(lowered) < 0;
            write(entry, id, 1, raisedFirst ? raised : lowered, raisedFirst ? amount : Math.negateExact(amount));
            write(entry, id, 2, raisedFirst ? lowered : raised, raisedFirst ? Math.negateExact(amount) : amount);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens the accounts of one offering, in the order of their codes: free, granted, taken. */
    void openPlaceAccounts(String free, String granted, String taken) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement open = connection.prepareStatement(OPEN_PLACES)) {
            open.setString(1, free);
            open.setString(2, granted);
            open.setString(3, taken);
            open.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The balance of an account that is there; the row stays locked until the transaction ends. */
    long lockedBalance(String account) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement read = connection.prepareStatement(LOCKED_BALANCE)) {
            read.setString(1, account);
            try (ResultSet row = read.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Balance> balances() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement read = connection.prepareStatement(BALANCES);
                ResultSet row = read.executeQuery()) {
            List<Balance> balances = new ArrayList<>();
            while (row.next()) {
                balances.add(
                        new Balance(row.getString("code"), row.getLong("balance_pence"), row.getLong("entries_pence")));
            }
            return balances;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long uncommittedPence() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement read = connection.prepareStatement(UNCOMMITTED);
                ResultSet row = read.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long lockUncommitted() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement read = connection.prepareStatement(LOCK_UNCOMMITTED);
                ResultSet row = read.executeQuery()) {
            long balance = 0;
            while (row.next()) {
                balance = row.getLong("balance_pence");
            }
            return balance;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(PreparedStatement entry, UUID transaction, int line, String account, long amount)
            throws SQLException {
        entry.setObject(1, transaction);
        entry.setInt(2, line);
        entry.setString(3, account);
        entry.setLong(4, amount);
        entry.executeUpdate();
    }
}
