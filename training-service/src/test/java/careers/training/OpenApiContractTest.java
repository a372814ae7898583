package careers.training;

import careers.platform.testing.OpenApiContract;
import org.junit.jupiter.api.Test;

class OpenApiContractTest {

    @Test
    void publishedDocumentIsWhatTheCodeOffers() {
        OpenApiContract.assertUnchanged("training-service");
    }
}
