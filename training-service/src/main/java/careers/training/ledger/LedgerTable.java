package careers.training.ledger;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The ledger's rows, by plain JDBC: they are appended and summed, never entities that could be changed. */
@ApplicationScoped
class LedgerTable {

    private static final String TRANSACTIONS = """
            insert into ledger_transaction (id, source_key, kind, occurred_at, recorded_by)
            select * from unnest(?::uuid[], ?::text[], ?::text[], ?::timestamptz[], ?::text[])""";
    private static final String ENTRIES = """
            insert into ledger_entry (transaction_id, line_no, account, amount_pence)
            select * from unnest(?::uuid[], ?::int[], ?::text[], ?::bigint[])""";
    // Not those that wait for the ledger itself.
    private static final String CHECK_THE_REST = """
            set constraints tg_outbox_seal, tg_bursary_claim_told, tg_bursary_claim_slots, tg_bursary_slot_claim,
                tg_clawback_told immediate""";
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

    /** Has the database do now what else it would do at the commit. */
    void checkTheRest() {
        try (Connection connection = dataSource.getConnection();
                Statement check = connection.createStatement()) {
            check.execute(CHECK_THE_REST);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes movements, each as one transaction of two entries; accounts in the order of their codes, so that no two deadlock. */
    void post(List<Movement> movements) {
        List<Line> lines = movements.stream().flatMap(Line::of).sorted().toList();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement transactions = connection.prepareStatement(TRANSACTIONS);
                PreparedStatement entries = connection.prepareStatement(ENTRIES)) {
            transactions.setArray(1, array(connection, "uuid", movements, Movement::id));
            transactions.setArray(2, array(connection, "text", movements, Movement::sourceKey));
            transactions.setArray(3, array(connection, "text", movements, Movement::kind));
            transactions.setArray(
                    4,
                    array(
                            connection,
                            "text",
                            movements,
                            movement -> movement.at().toString()));
            transactions.setArray(5, array(connection, "text", movements, Movement::by));
            transactions.executeUpdate();
            entries.setArray(1, array(connection, "uuid", lines, Line::transaction));
            entries.setArray(2, array(connection, "int4", lines, Line::number));
            entries.setArray(3, array(connection, "text", lines, Line::account));
            entries.setArray(4, array(connection, "int8", lines, Line::amount));
            entries.executeUpdate();
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

    private static <T> Array array(Connection connection, String type, List<T> rows, Function<T, Object> column)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(column).toArray());
    }

    /** One entry, in the order in which accounts are locked. */
    private record Line(UUID transaction, int number, String account, long amount) implements Comparable<Line> {

        static Stream<Line> of(Movement movement) {
            List<String> accounts =
                    Stream.of(movement.raised(), movement.lowered()).sorted().toList();
            return IntStream.range(0, 2)
                    .mapToObj(i -> new Line(movement.id(), i + 1, accounts.get(i), movement.on(accounts.get(i))));
        }

        @Override
        public int compareTo(Line other) {
            return account.compareTo(other.account);
        }
    }
}
