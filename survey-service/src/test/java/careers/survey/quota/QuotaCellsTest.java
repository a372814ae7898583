package careers.survey.quota;

import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.problem.ProblemException;
import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import careers.survey.SurveyApi;
import careers.survey.SurveyApi.OpenCampaign;
import careers.survey.instrument.PublishedInstruments;
import careers.survey.instrument.PublishedInstruments.PublishedInstrument;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithInfrastructure
class QuotaCellsTest {

    private static final Map<String, Object> HIGH = Map.of("satisfaction", "5");
    private static final Map<String, Object> LOW = Map.of("satisfaction", "1");

    @Inject
    QuotaCells cells;

    @Inject
    PublishedInstruments instruments;

    @Inject
    DataSource dataSource;

    @Test
    void givesPlacesBackAndTakesThemForWhatWasChanged() throws SQLException {
        // Given
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        setQuota(campaign);
        for (int i = 0; i < 10; i++) {
            campaign.submit(UUID.randomUUID(), campaign.aResponseWith(HIGH))
                    .then()
                    .statusCode(201);
        }
        UUID id = UUID.fromString(campaign.id());
        PublishedInstrument instrument = QuarkusTransaction.requiringNew()
                .call(() -> instruments
                        .find(UUID.fromString(campaign.instrumentId()))
                        .orElseThrow());

        try (Connection connection = dataSource.getConnection()) {
            // When: a full quota has no place for one more
            Optional<ProblemException> full = cells.take(connection, id, instrument, HIGH);
            assertThat(full.map(p -> p.code().name())).contains("QUOTA_FULL");
            assertThat(taken(campaign)).isEqualTo("10");

            // When: one is withdrawn, one that does not count is, and one is changed so that it counts
            cells.release(connection, id, instrument, HIGH);
            cells.release(connection, id, instrument, LOW);
            assertThat(taken(campaign)).isEqualTo("9");
            assertThat(cells.take(connection, id, instrument, LOW)).isEmpty();
            assertThat(taken(campaign)).isEqualTo("9");
            assertThat(cells.take(connection, id, instrument, HIGH)).isEmpty();
            assertThat(taken(campaign)).isEqualTo("10");
        }
    }

    private static String taken(OpenCampaign campaign) {
        return Database.value("SELECT taken FROM quota_cell WHERE campaign_id = '" + campaign.id() + "'");
    }

    private static void setQuota(OpenCampaign campaign) {
        SurveyApi.as(SurveyApi.ADMINISTRATOR)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "label",
                        Map.of("en", "Content", "cy", "Bodlon"),
                        "audiences",
                        List.of("LEARNER"),
                        "when",
                        "satisfaction == '5'",
                        "limit",
                        10,
                        "onFull",
                        "SCREEN_OUT"))
                .put("/api/survey/v1/campaigns/" + campaign.id() + "/quotas/high")
                .then()
                .statusCode(201);
    }
}
