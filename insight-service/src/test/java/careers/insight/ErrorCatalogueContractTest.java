package careers.insight;

import careers.platform.testing.ErrorCatalogueContract;
import org.junit.jupiter.api.Test;

class ErrorCatalogueContractTest {

    @Test
    void hasTheCodesOfThePublishedCatalogue() {
        ErrorCatalogueContract.assertComplete("careers.insight", "insight-service");
    }
}
