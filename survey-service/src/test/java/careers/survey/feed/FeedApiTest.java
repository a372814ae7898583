package careers.survey.feed;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static careers.survey.SurveyApi.ADMINISTRATOR;
import static careers.survey.SurveyApi.SCHOOL;
import static careers.survey.SurveyApi.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import careers.platform.id.Ids;
import careers.platform.json.CanonicalJson;
import careers.platform.testing.Database;
import careers.platform.testing.TestTokens;
import careers.platform.testing.TopicProbe;
import careers.platform.testing.WithInfrastructure;
import careers.survey.Roles;
import careers.survey.SurveyApi;
import careers.survey.SurveyApi.OpenCampaign;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithInfrastructure
class FeedApiTest {

    private static final String BASE = "/api/survey/v1";
    private static final String AUDITOR = TestTokens.token("ada", Set.of(Roles.AUDITOR));

    @Test
    void theLedgerHoldsEachAcceptanceOnceWithItsDigestAndItsEvent() throws Exception {
        // Given
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        // When
        Map<String, String> receipts = submitAtOnce(campaign, 40);
        awaitPublished(campaign, 40);
        // Then
        List<Map<String, Object>> entries = ledger(campaign, 15);
        assertThat(entries)
                .extracting(e -> ((Number) e.get("sequence")).longValue())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 40).boxed().toList());
        assertThat(entries).extracting(e -> e.get("kind")).containsOnly("ACCEPTED");
        assertThat(digests(entries, "responseId", "contentDigest")).isEqualTo(receipts);
        Map<String, String> told = new TreeMap<>();
        changes(campaign, 1 + entries.size())
                .forEach(c -> told.put(c.get("subject").toString(), c.get("id").toString()));
        assertThat(digests(entries, "responseId", "eventId")).isEqualTo(told);
        assertThat(Database.value("SELECT count(*) FROM response WHERE campaign_id = '" + campaign.id() + "'"))
                .isEqualTo("40");
    }

    @Test
    void aRebuildFromEmptyOverTheFeedOrTheTopicEndsWithTheSameDigest() throws Exception {
        // Given
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        String expected = digestOf(submitAtOnce(campaign, 25));
        awaitPublished(campaign, 25);
        // When
        Map<String, String> fromFeed = rebuild(campaign, 7);
        Map<String, String> fromFeedAgain = rebuild(campaign, 1000);
        replayed(Map.of("campaignId", campaign.id(), "reason", "a new consumer"), 25 + 1);
        // Then
        assertThat(digestOf(fromFeed)).isEqualTo(expected);
        assertThat(digestOf(fromFeedAgain)).isEqualTo(expected);
        try (TopicProbe probe = TopicProbe.on("survey.response.v1")) {
            Map<String, String> fromTopic = new TreeMap<>();
            int messages = 0;
            for (String id : fromFeed.keySet()) {
                for (TopicProbe.Message message : probe.awaitKey(id, 2)) {
                    messages++;
                    fromTopic.put(id, JsonPath.from(message.value()).getString("contentDigest"));
                }
            }
            assertThat(messages).isEqualTo(50);
            assertThat(digestOf(fromTopic)).isEqualTo(expected);
        }
    }

    @Test
    void replaysOneResponseUnderItsOldEventIdAndRecordsWhoWantedIt() {
        // Given
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        UUID id = Ids.next();
        campaign.submit(id, campaign.aResponse()).then().statusCode(201);
        awaitPublished(campaign, 1);
        // When
        Response finished = replayed(Map.of("responseId", id.toString(), "reason", "it was lost"), 1);
        // Then
        assertThat(finished.<String>path("responseId")).isEqualTo(id.toString());
        assertThat(finished.<Integer>path("sent")).isEqualTo(1);
        try (TopicProbe probe = TopicProbe.on("survey.response.v1")) {
            List<TopicProbe.Message> messages = probe.awaitKey(id.toString(), 2);
            assertThat(messages).extracting(m -> m.headers().get("ce_id")).hasSize(2);
            assertThat(messages.get(0)).isEqualTo(messages.get(1));
            assertThat(messages.get(0).headers())
                    .containsEntry("ce_stream", campaign.id())
                    .containsEntry("ce_streamsequence", "1");
        }
        String target = "replay/" + finished.path("id");
        assertThat(Database.value("SELECT concat_ws(' ', actor, action, reason) FROM audit_entry WHERE target = '"
                        + target + "'"))
                .isEqualTo("priya EVENTS_REPLAYED it was lost");
    }

    @Test
    void answersARepeatedRequestForAReplayWithTheSameReplay() {
        String key = UUID.randomUUID().toString();
        SurveyApi.anOpenCampaign();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> page("/changes?limit=1").getList("items").size() == 1);
        Map<String, Object> request = Map.of("afterPosition", 0, "reason", "twice");

        Response first = replay(ADMINISTRATOR, key, request);
        Response again = replay(ADMINISTRATOR, key, request);

        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void refusesAReplayOfNothingOrOfTwoThings() {
        assertThatProblem(replay(ADMINISTRATOR, Map.of("reason", "none")))
                .is(422)
                .hasCode("VALIDATION_FAILED")
                .hasError("", "NOT_EXACTLY_ONE");
        assertThatProblem(replay(
                        ADMINISTRATOR,
                        Map.of("afterPosition", 0, "campaignId", Ids.next().toString(), "reason", "x")))
                .is(422)
                .hasError("", "NOT_EXACTLY_ONE");
        assertThatProblem(replay(ADMINISTRATOR, Map.of("campaignId", Ids.next().toString(), "reason", "x")))
                .is(422)
                .hasError("/campaignId", "NOTHING_PUBLISHED");
        assertThatProblem(replay(ADMINISTRATOR, Map.of("responseId", Ids.next().toString(), "reason", "x")))
                .is(422)
                .hasError("/responseId", "NOTHING_PUBLISHED");
        assertThatProblem(replay(ADMINISTRATOR, Map.of("afterPosition", 999_999_999_999L, "reason", "x")))
                .is(422)
                .hasError("/afterPosition", "NOTHING_PUBLISHED");
        assertThatProblem(replay(ADMINISTRATOR, Map.of("afterPosition", -1, "reason", "x")))
                .is(422)
                .hasError("/afterPosition", "MIN");
        assertThatProblem(replay(ADMINISTRATOR, Map.of("afterPosition", 0)))
                .is(422)
                .hasError("/reason", "NOT_BLANK");
    }

    @Test
    void opensTheFeedToAdministratorsAndAuditorsOnly() {
        OpenCampaign campaign = SurveyApi.anOpenCampaign();

        for (String path : List.of("/changes", "/campaigns/" + campaign.id() + "/ledger", "/replays")) {
            assertThatProblem(as(SCHOOL).get(BASE + path)).is(403).hasCode("FORBIDDEN");
            as(AUDITOR).get(BASE + path).then().statusCode(200);
            as(ADMINISTRATOR).get(BASE + path).then().statusCode(200);
        }
        assertThatProblem(replay(AUDITOR, Map.of("afterPosition", 0, "reason", "x")))
                .is(403)
                .hasCode("FORBIDDEN");
        assertThatProblem(as(AUDITOR).get(BASE + "/campaigns/" + Ids.next() + "/ledger"))
                .is(404)
                .hasCode("NOT_FOUND");
        assertThatProblem(as(AUDITOR).get(BASE + "/replays/" + Ids.next()))
                .is(404)
                .hasCode("NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"after=-1", "after=x", "after=1.5", "after=9999999999999999999", "limit=0", "limit=1001"})
    void refusesANumberThatIsNone(String query) {
        assertThatProblem(as(AUDITOR).get(BASE + "/changes?" + query)).is(400).hasCode("MALFORMED_REQUEST");
    }

    @Test
    void leadsOnFromAnEmptyPageToo() {
        Response empty = as(AUDITOR).get(BASE + "/changes?after=999999999999");

        assertThat(empty.<List<?>>path("items")).isEmpty();
        assertThat(empty.<Long>path("next")).isEqualTo(999_999_999_999L);
        assertThat(empty.header("Link"))
                .isEqualTo("</api/survey/v1/changes?after=999999999999&limit=200>; rel=\"next\"");
    }

    /** @return the digest in each receipt, by response */
    private static Map<String, String> submitAtOnce(OpenCampaign campaign, int count) throws Exception {
        Callable<Response> submit = () -> campaign.submit(Ids.next(), campaign.aResponse());
        Map<String, String> receipts = new TreeMap<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            for (Future<Response> answer :
                    clients.invokeAll(Stream.generate(() -> submit).limit(count).toList())) {
                assertThat(answer.get().statusCode()).isEqualTo(201);
                receipts.put(answer.get().path("responseId"), answer.get().path("contentDigest"));
            }
        }
        return receipts;
    }

    private static void awaitPublished(OpenCampaign campaign, int count) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Database.value("SELECT count(position) FROM outbox WHERE stream = '" + campaign.id() + "'")
                        .equals(String.valueOf(count)));
    }

    private static List<Map<String, Object>> ledger(OpenCampaign campaign, int limit) {
        return readAll("/campaigns/" + campaign.id() + "/ledger?limit=" + limit);
    }

    /** All changes of the campaign's responses. */
    private static List<Map<String, Object>> changes(OpenCampaign campaign, int limit) {
        return readAll("/changes?limit=" + limit).stream()
                .filter(change -> campaign.id().equals(change.get("stream")))
                .toList();
    }

    /** Follows the links until a page is empty. */
    private static List<Map<String, Object>> readAll(String path) {
        List<Map<String, Object>> items = new ArrayList<>();
        String next = BASE + path;
        while (true) {
            Response page = as(AUDITOR).get(next);
            List<Map<String, Object>> more = page.path("items");
            if (more.isEmpty()) {
                return items;
            }
            items.addAll(more);
            next = page.header("Link").replaceAll("<(.*)>; rel=\"next\"", "$1");
        }
    }

    private static JsonPath page(String path) {
        return as(AUDITOR).get(BASE + path).jsonPath();
    }

    /** What a consumer that starts with nothing ends with. */
    private static Map<String, String> rebuild(OpenCampaign campaign, int limit) {
        Map<String, String> state = new TreeMap<>();
        changes(campaign, limit)
                .forEach(change -> state.put(
                        change.get("subject").toString(),
                        ((Map<?, ?>) change.get("data")).get("contentDigest").toString()));
        return state;
    }

    private static Map<String, String> digests(List<Map<String, Object>> items, String key, String value) {
        Map<String, String> digests = new TreeMap<>();
        items.forEach(
                item -> digests.put(item.get(key).toString(), item.get(value).toString()));
        return digests;
    }

    private static String digestOf(Map<String, String> state) {
        return CanonicalJson.sha256(state.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Response replayed(Map<String, Object> request, int events) {
        Response started = replay(ADMINISTRATOR, request);
        assertThat(started.statusCode()).as(started.asString()).isEqualTo(202);
        assertThat(started.<Integer>path("events")).isEqualTo(events);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> "FINISHED"
                        .equals(as(AUDITOR).get(started.header("Location")).path("state")));
        return as(AUDITOR).get(started.header("Location"));
    }

    private static Response replay(String token, Map<String, Object> request) {
        return replay(token, UUID.randomUUID().toString(), request);
    }

    private static Response replay(String token, String key, Map<String, Object> request) {
        return as(token)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(request)
                .post(BASE + "/replays");
    }
}
