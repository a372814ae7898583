package careers.training;

import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithInfrastructure
class LedgerAttackTest {

    private static final String ID = "019b0000-0000-7000-8000-0000000000aa";
    private static final String TRANSACTION =
            "insert into ledger_transaction (id, source_key, kind, occurred_at, recorded_by) values ('" + ID
                    + "', 'attack', 'BUDGET_ALLOCATED', now(), 'x')";

    @BeforeEach
    void start() {
        World.reset();
        World.allocate(1_000);
    }

    @Test
    void takesABalancedTransaction() {
        Attack.passes(TRANSACTION, entry(1, "UNCOMMITTED", 5), entry(2, "FUNDER_BUDGET", -5));
        assertThat(World.balances()).containsEntry("UNCOMMITTED", 100_005L).containsEntry("FUNDER_BUDGET", -100_005L);
    }

    @Test
    void refusesAnUnbalancedTransaction() {
        Attack.isRefusedBy(
                "ck_ledger_transaction_balances",
                TRANSACTION,
                entry(1, "UNCOMMITTED", 5),
                entry(2, "FUNDER_BUDGET", -4));
    }

    @Test
    void refusesATransactionWithoutEntries() {
        Attack.isRefusedBy("ck_ledger_transaction_balances", TRANSACTION);
    }

    @Test
    void refusesAnEntryOfNothing() {
        Attack.isRefusedBy("ck_ledger_entry_amount", TRANSACTION, entry(1, "UNCOMMITTED", 0));
    }

    @Test
    void refusesEntriesThatJoinAClosedTransaction() {
        String closed = Database.value("select id from ledger_transaction");
        Attack.isRefusedBy(
                "ck_ledger_transaction_closed",
                "insert into ledger_entry values ('" + closed + "', 3, 'UNCOMMITTED', 5)",
                "insert into ledger_entry values ('" + closed + "', 4, 'FUNDER_BUDGET', -5)");
    }

    @Test
    void refusesToChangeOrForget() {
        Attack.isRefusedBy("ck_ledger_entry_record", "update ledger_entry set amount_pence = amount_pence * 2");
        Attack.isRefusedBy("ck_ledger_entry_record", "delete from ledger_entry");
        Attack.isRefusedBy("ck_ledger_entry_record", "truncate ledger_entry");
        Attack.isRefusedBy("ck_ledger_transaction_record", "update ledger_transaction set kind = 'CLAIM_PAID'");
        Attack.isRefusedBy("ck_ledger_transaction_record", "delete from ledger_transaction");
        Attack.isRefusedBy("ck_ledger_entry_record", "truncate ledger_entry, ledger_transaction");
    }

    @Test
    void refusesAnOverdraft() {
        Attack.isRefusedBy(
                "ck_account_floor", TRANSACTION, entry(1, "COMMITTED", 100_001), entry(2, "UNCOMMITTED", -100_001));
    }

    @Test
    void refusesABalanceThatNoEntryMoved() {
        Attack.isRefusedBy("ck_account_record", "update account set balance_pence = 1 where code = 'PAID'");
        Attack.isRefusedBy("ck_account_record", "delete from account where code = 'PAID'");
        Attack.isRefusedBy("ck_account_record", "update account set floor_pence = null where code = 'UNCOMMITTED'");
    }

    @Test
    void takesEachSourceOnce() {
        Attack.passes(TRANSACTION, entry(1, "UNCOMMITTED", 5), entry(2, "FUNDER_BUDGET", -5));
        Attack.isRefusedBy("uq_ledger_transaction_source_key", TRANSACTION.replace("aa'", "ab'"));
    }

    private static String entry(int line, String account, long pence) {
        return "insert into ledger_entry values ('" + ID + "', " + line + ", '" + account + "', " + pence + ")";
    }
}
