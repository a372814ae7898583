package careers.training;

import careers.platform.testing.MigrationContract;
import org.junit.jupiter.api.Test;

class MigrationTest {

    @Test
    void holdsThePlatformsTablesWordForWord() {
        MigrationContract.assertContains("outbox", "outbox_feed", "idempotency", "audit_chain");
    }
}
