package careers.training.ledger;

import careers.platform.paging.Cursors;
import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.text.Text;
import careers.platform.time.LondonCalendar;
import careers.platform.web.QueryValue;
import careers.training.money.Money;
import careers.training.statement.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads the ledger backwards: every movement of money, and the accounts as they were. */
@ApplicationScoped
public class LedgerHistory {

    private static final UUID FIRST = new UUID(0, 0);
    private static final String UTC = "[0-9]{4}(-[0-9]{2}){2}T[0-9]{2}(:[0-9]{2}){2}(\\.[0-9]{1,9})?Z";

    // An entry belongs to money exactly when its account does; accounts of places have another unit.
    private static final String TRANSACTIONS = """
            select t.id, t.kind, t.source_key, t.occurred_at, t.recorded_by,
                   array_agg(e.account order by e.line_no) as accounts,
                   array_agg(e.amount_pence order by e.line_no) as amounts
            from ledger_transaction t join ledger_entry e on e.transaction_id = t.id
            where t.id > ? and (?::text is null or t.source_key ^@ ?)
              and exists (select from ledger_entry m join account a on a.code = m.account
                          where m.transaction_id = t.id and a.unit = 'PENCE' and (?::text is null or m.account = ?))
            group by t.id order by t.id limit ?""";
    private static final String BALANCES_AT = """
            select a.code, coalesce(sum(e.amount_pence) filter (where t.occurred_at <= ?), 0)::bigint as balance_pence
            from account a left join ledger_entry e on e.account = a.code
            left join ledger_transaction t on t.id = e.transaction_id
            where a.unit = 'PENCE' group by a.code order by a.code""";

    private final Statements statements;
    private final Cursors cursors;
    private final LondonCalendar calendar;

    LedgerHistory(Statements statements, Cursors cursors, LondonCalendar calendar) {
        this.statements = statements;
        this.cursors = cursors;
        this.calendar = calendar;
    }

    /**
     * A page of the movements of money in order of their posting.
     *
     * @param source what their source key begins with, null for all
     * @param account one that they touch, null for any
     */
    Page<LedgerTransactionView> transactions(String source, Account account, PageQuery query) {
        String scope = "ledger/transactions?source=" + source + "&account=" + account;
        UUID after = cursors.after(scope, query).map(UUID::fromString).orElse(FIRST);
        List<LedgerTransactionView> fetched = statements.list(
                TRANSACTIONS, LedgerHistory::transaction, after, source, source, account, account, query.limit() + 1);
        return cursors.page(scope, fetched, query, view -> view.transactionId().toString());
    }

    /** The accounts at a moment that has come, by the movements that had occurred by then. */
    TrialBalanceView trialBalance(QueryValue asAt) {
        Instant moment = past(asAt);
        List<TrialBalanceView.AccountBalance> balances = statements.list(
                BALANCES_AT,
                row -> new TrialBalanceView.AccountBalance(
                        row.getString("code"), Money.ofPence(row.getLong("balance_pence"))),
                moment);
        long sum = balances.stream()
                .mapToLong(account -> account.balance().amountPence())
                .reduce(0, Math::addExact);
        return new TrialBalanceView(moment, balances, Money.ofPence(sum), sum == 0);
    }

    private Instant past(QueryValue asAt) {
        Instant moment = parsed(asAt);
        if (moment.isAfter(calendar.now())) {
            throw asAt.wrong("TIME_IN_FUTURE", new Text("must not be in the future", "ni chaiff fod yn y dyfodol"));
        }
        return moment;
    }

    private static Instant parsed(QueryValue asAt) {
        if (asAt.value().matches(UTC)) {
            try {
                return Instant.parse(asAt.value());
            } catch (DateTimeParseException e) {
                // Looks like a time and is none.
            }
        }
        throw asAt.wrong(
                "NOT_A_TIME",
                new Text(
                        "must be a time in UTC, written 2026-11-21T09:30:00Z",
                        "rhaid iddo fod yn amser UTC, wedi'i ysgrifennu 2026-11-21T09:30:00Z"));
    }

    private static LedgerTransactionView transaction(ResultSet row) throws SQLException {
        String[] accounts = array(row.getArray("accounts"), String[].class);
        Long[] amounts = array(row.getArray("amounts"), Long[].class);
        List<LedgerTransactionView.EntryView> entries = new ArrayList<>();
        for (int i = 0; i < accounts.length; i++) {
            entries.add(new LedgerTransactionView.EntryView(accounts[i], Money.ofPence(amounts[i])));
        }
        return new LedgerTransactionView(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("source_key"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"),
                entries);
    }

    private static <T> T array(Array array, Class<T> type) throws SQLException {
        return type.cast(array.getArray());
    }
}
