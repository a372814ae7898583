package careers.training.ledger;

import careers.training.statement.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    private final Statements statements;

    LedgerTable(Statements statements) {
        this.statements = statements;
    }

    /** One account with its kept balance and the sum of its entries, which are equal. */
    record Balance(String account, long balancePence, long entriesPence) {}

    /** Has the database do now what else it would do at the commit. */
    void checkTheRest() {
        statements.run(CHECK_THE_REST);
    }

    /** Writes movements, each as one transaction of two entries; accounts in the order of their codes, so that no two deadlock. */
    void post(List<Movement> movements) {
        List<Line> lines = movements.stream().flatMap(Line::of).sorted().toList();
        statements.run(
                TRANSACTIONS,
                column(movements, Movement::id),
                column(movements, Movement::sourceKey),
                column(movements, Movement::kind),
                column(movements, Movement::at),
                column(movements, Movement::by));
        statements.run(
                ENTRIES,
                column(lines, Line::transaction),
                column(lines, Line::number),
                column(lines, Line::account),
                column(lines, Line::amount));
    }

    /** Opens the accounts of one offering, in the order of their codes: free, granted, taken. */
    void openPlaceAccounts(String free, String granted, String taken) {
        statements.run(OPEN_PLACES, free, granted, taken);
    }

    /** The balance of an account that is there; the row stays locked until the transaction ends. */
    long lockedBalance(String account) {
        return statements.first(LOCKED_BALANCE, LedgerTable::pence, account).orElseThrow();
    }

    List<Balance> balances() {
        return statements.list(
                BALANCES, row -> new Balance(row.getString("code"), pence(row), row.getLong("entries_pence")));
    }

    long uncommittedPence() {
        return statements.first(UNCOMMITTED, LedgerTable::pence).orElseThrow();
    }

    long lockUncommitted() {
        return statements.list(LOCK_UNCOMMITTED, LedgerTable::pence).getLast();
    }

    private static long pence(ResultSet row) throws SQLException {
        return row.getLong("balance_pence");
    }

    private static <T> List<?> column(List<T> rows, Function<T, Object> column) {
        return rows.stream().map(column).toList();
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
