package careers.survey.response;

import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Database;
import careers.platform.testing.EventSchemaContract;
import careers.platform.testing.TopicProbe;
import careers.platform.testing.WithInfrastructure;
import careers.survey.SurveyApi;
import careers.survey.SurveyApi.OpenCampaign;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithInfrastructure
class ResponseEventsTest {

    @Test
    void publishesTheCodesAndKeepsTheWords() {
        // Given
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        UUID id = UUID.randomUUID();
        Map<String, Object> answers =
                Map.of("satisfaction", "5", "sources", List.of("FAMILY"), "comment", "My name is Nobody");

        // When
        campaign.submit(id, campaign.aResponseWith(answers)).then().statusCode(201);

        // Then
        try (TopicProbe probe = TopicProbe.on("survey.response.v1")) {
            TopicProbe.Message event = probe.awaitKey(id.toString(), 1).getFirst();
            EventSchemaContract.assertValid("survey.response.accepted", event.value());
            JsonPath data = JsonPath.from(event.value());
            assertThat(data.<Map<String, Object>>get("answers"))
                    .isEqualTo(Map.of("satisfaction", "5", "sources", List.of("FAMILY")));
            assertThat(data.<List<String>>get("texts")).containsExactly("comment");
            assertThat(data.getString("audience")).isEqualTo("LEARNER");
            assertThat(event.value()).doesNotContain("Nobody");
            assertThat(event.headers()).containsEntry("ce_type", "survey.response.accepted");
            assertThat(event.headers().get("ce_traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
        }
    }

    @Test
    void leavesNoEventBehindWhenAResponseIsRefused() {
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        UUID id = UUID.randomUUID();

        campaign.submit(id, campaign.aResponseWith(Map.of())).then().statusCode(422);

        assertThat(Database.value("SELECT count(*) FROM outbox WHERE aggregate_id = '" + id + "'"))
                .isEqualTo("0");
    }
}
