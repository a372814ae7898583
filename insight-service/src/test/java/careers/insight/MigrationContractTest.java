package careers.insight;

import careers.platform.testing.MigrationContract;
import org.junit.jupiter.api.Test;

class MigrationContractTest {

    @Test
    void hasTheInboxOfThePlatform() {
        MigrationContract.assertContains("inbox");
    }
}
