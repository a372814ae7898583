package careers.insight;

import careers.platform.testing.MigrationContract;
import org.junit.jupiter.api.Test;

class MigrationContractTest {

    @Test
    void hasTheTablesOfThePlatform() {
        MigrationContract.assertContains("inbox", "outbox", "outbox_feed", "audit_chain");
    }
}
