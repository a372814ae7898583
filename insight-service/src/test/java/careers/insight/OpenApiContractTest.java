package careers.insight;

import careers.platform.testing.OpenApiContract;
import org.junit.jupiter.api.Test;

class OpenApiContractTest {

    @Test
    void offersWhatIsPublished() {
        OpenApiContract.assertUnchanged("insight-service");
    }

    @Test
    void showsAReaderAnExampleOfEverything() {
        OpenApiContract.assertDescribed("insight");
        OpenApiContract.assertExamples("insight");
    }
}
