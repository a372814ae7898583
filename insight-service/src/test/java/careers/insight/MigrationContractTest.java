package careers.insight;

import careers.platform.testing.MigrationContract;
import org.junit.jupiter.api.Test;

class MigrationContractTest {

    @Test
    void hasTheTablesOfThePlatform() {
        MigrationContract.assertContains("inbox", "audit_chain");
    }
}
