package careers.survey;

import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.ErrorCatalogueContract;
import careers.platform.testing.EventSchemaContract;
import careers.platform.testing.MigrationContract;
import careers.platform.testing.OpenApiContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractTest {

    @Test
    void offersWhatItsOpenApiFileSays() {
        OpenApiContract.assertUnchanged("survey-service");
    }

    @Test
    void showsAReaderAnExampleOfEverything() {
        OpenApiContract.assertDescribed("survey");
        OpenApiContract.assertExamples("survey");
    }

    @Test
    void listsItsErrorCodes() {
        ErrorCatalogueContract.assertComplete("careers.survey", "survey-service");
        ErrorCatalogueContract.assertPlatformComplete();
    }

    @Test
    void holdsThePlatformsTablesWordForWord() {
        MigrationContract.assertContains("outbox", "outbox_feed", "idempotency", "inbox", "audit_chain");
    }

    @Test
    void publishesASchemaForEachOfItsEvents() {
        assertThat(EventSchemaContract.types("survey"))
                .containsExactly(
                        "survey.audit-head.anchored",
                        "survey.campaign.closed",
                        "survey.campaign.extended",
                        "survey.campaign.opened",
                        "survey.instrument.published",
                        "survey.response.accepted",
                        "survey.response.amended",
                        "survey.response.erased",
                        "survey.response.withdrawn",
                        "survey.text.coded",
                        "survey.text.removed",
                        "survey.text.safeguarding-flagged",
                        "survey.theme-frame.published");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "survey.audit-head.anchored",
                "survey.campaign.closed",
                "survey.campaign.extended",
                "survey.campaign.opened",
                "survey.instrument.published",
                "survey.response.accepted",
                "survey.response.amended",
                "survey.response.erased",
                "survey.response.withdrawn",
                "survey.text.coded",
                "survey.text.removed",
                "survey.text.safeguarding-flagged",
                "survey.theme-frame.published"
            })
    void publishesAnExampleThatObeysItsSchema(String type) {
        EventSchemaContract.assertValid(type, EventSchemaContract.example(type));
        EventSchemaContract.assertInvalid(type, "{}");
    }
}
