package careers.survey;

import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.AccessCalls;
import careers.platform.testing.AccessMatrix;
import careers.platform.testing.AccessMatrix.Row;
import careers.platform.testing.TestTokens;
import careers.platform.testing.WithInfrastructure;
import careers.survey.SurveyApi.OpenCampaign;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where the matrix says {@code own}, another's draft or batch is answered as if it were not there. */
@QuarkusTest
@WithInfrastructure
class AccessReachTest {

    private final Map<String, String> ids = new HashMap<>();
    private AccessCalls calls;

    @BeforeEach
    void begin() {
        calls = new AccessCalls("survey", RestAssured.baseURI + ":" + RestAssured.port);
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        ids.put("campaignId", campaign.id());
        ids.put(
                "draftId",
                put(
                        campaign,
                        "drafts",
                        ContentType.JSON.toString(),
                        "{\"instrumentId\":\""
                                + campaign.instrumentId() + "\",\"instrumentVersion\":" + campaign.instrumentVersion()
                                + ",\"language\":\"cy\",\"mode\":\"SELF\",\"answers\":{}}"));
        ids.put("batchId", put(campaign, "submission-batches", "application/x-ndjson", "{}\n"));
    }

    @Test
    void answersAnothersDraftOrBatchAsIfItWereNotThere() {
        int compared = 0;
        for (Row row : ofOwners()) {
            for (String owner : row.owners()) {
                Map<String, Object> claims = Map.of("establishments", List.of("EN-900001"));
                calls.assertAbsent(row, TestTokens.token("another", Set.of(owner), claims), ids);
                compared++;
            }
        }
        assertThat(compared).isEqualTo(21);
    }

    @Test
    void opensThemToWhoMadeThem() {
        for (Row row : ofOwners()) {
            if (row.method().equals("GET")) {
                assertThat(calls.call(row, SurveyApi.RESPONDENTS, ids, "").statusCode())
                        .as(row.operation())
                        .isEqualTo(200);
            }
        }
    }

    /** Whoever puts something under an id of their choice makes it: that is no reach. */
    private List<Row> ofOwners() {
        return AccessMatrix.of("survey").stream()
                .filter(row -> !row.owners().isEmpty() && !row.method().equals("PUT"))
                .filter(row -> row.places().size() > 1)
                .toList();
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String put(OpenCampaign campaign, String kind, String type, String body) {
        String id = UUID.randomUUID().toString();
        Response made = SurveyApi.as(SurveyApi.RESPONDENTS)
                .header("Content-Type", type)
                .header("Content-Digest", "sha-256=:" + sha256(body) + ":")
                .body(body)
                .put("/api/survey/v1/campaigns/" + campaign.id() + "/" + kind + "/" + id);
        assertThat(made.statusCode()).as(made.asString()).isIn(201, 202);
        return id;
    }
}
