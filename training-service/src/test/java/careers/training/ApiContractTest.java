package careers.training;

import careers.platform.testing.ErrorCatalogueContract;
import careers.platform.testing.OpenApiContract;
import org.junit.jupiter.api.Test;

class ApiContractTest {

    @Test
    void publishedDocumentIsWhatTheCodeOffers() {
        OpenApiContract.assertUnchanged("training-service");
    }

    @Test
    void showsAReaderAnExampleOfEverything() {
        OpenApiContract.assertDescribed("training");
        OpenApiContract.assertExamples("training");
    }

    @Test
    void catalogueListsEveryErrorCode() {
        ErrorCatalogueContract.assertComplete("careers.training", "training-service");
    }
}
