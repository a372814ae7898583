package careers.insight;

import careers.platform.testing.OpenApiContract;
import org.junit.jupiter.api.Test;

class OpenApiContractTest {

    @Test
    void offersWhatIsPublished() {
        OpenApiContract.assertUnchanged("insight-service");
    }

    @Test
    void describesEveryOperationAndShowsEveryErrorInBothLanguages() {
        OpenApiContract.assertDescribed("insight");
    }
}
