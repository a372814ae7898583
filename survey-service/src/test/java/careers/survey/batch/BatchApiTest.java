package careers.survey.batch;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static careers.survey.SurveyApi.ADMINISTRATOR;
import static careers.survey.SurveyApi.RESPONDENTS;
import static careers.survey.SurveyApi.SCHOOL;
import static careers.survey.SurveyApi.as;
import static careers.survey.batch.BatchContentTest.digest;
import static careers.survey.batch.BatchContentTest.gzip;
import static careers.survey.batch.BatchContentTest.join;
import static careers.survey.batch.BatchContentTest.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import careers.platform.id.Ids;
import careers.platform.json.CanonicalJson;
import careers.platform.testing.Database;
import careers.platform.testing.TestTokens;
import careers.platform.testing.WithInfrastructure;
import careers.survey.Roles;
import careers.survey.SurveyApi;
import careers.survey.SurveyApi.OpenCampaign;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithInfrastructure
class BatchApiTest {

    private static final String NDJSON = "application/x-ndjson";
    private static final String OTHER_SCHOOL = TestTokens.token(
            "other-school", Set.of(Roles.SCHOOL_CLIENT), Map.of("establishments", List.of("EN-900001")));
    private static final String COMPLETED = Instant.now().minusSeconds(60).toString();
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void givesEachLineItsReceiptAndLetsNoBadLineSinkAnother() throws Exception {
        // Given
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        UUID first = Ids.next();
        UUID second = Ids.next();
        UUID last = Ids.next();
        byte[] notUtf8 = join(utf8("{\"responseId\":\""), new byte[] {(byte) 0xC3, (byte) 0x28, '"', '}', '\n'});
        byte[] body = lines(
                utf8(line(campaign, first, r -> with(r, "answers", Map.of("satisfaction", "5", "comment", "cudd")))),
                utf8("{\"responseId\": oops\n"),
                utf8(line(
                        campaign,
                        Ids.next(),
                        r -> with(r, "instrumentId", Ids.next().toString()))),
                utf8(line(campaign, Ids.next(), r -> with(r, "answers", Map.of("satisfaction", "NEIGHBOUR")))),
                utf8(line(campaign, first, r -> with(r, "answers", Map.of("comment", "cudd", "satisfaction", "5")))),
                utf8(line(campaign, first, r -> with(r, "answers", Map.of("satisfaction", "1")))),
                utf8("\n"),
                utf8(line(campaign, null, r -> r)),
                notUtf8,
                utf8(line(campaign, Ids.next(), r -> with(r, "answers", Map.of("comment", "NUL")))
                        .replace("NUL", "\\u0000")),
                utf8(line(campaign, Ids.next(), r -> with(r, "answers", Map.of("comment", "HALF")))
                        .replace("HALF", "\\ud800")),
                utf8("[".repeat(10_000) + "]".repeat(10_000) + "\n"),
                utf8(line(campaign, Ids.next(), r -> with(r, "establishment", "EN-900002"))),
                utf8(line(campaign, Ids.next(), r -> with(r, "favourite", "colour"))),
                utf8("\uFEFF" + line(campaign, Ids.next(), r -> r)),
                utf8("null\n"),
                utf8(line(campaign, Ids.next(), r -> with(r, "completedAt", "2020-01-01T00:00:00Z"))),
                utf8(line(campaign, second, r -> r)),
                utf8(line(campaign, last, r -> r).strip()));
        // When
        UUID batch = Ids.next();
        Response received = put(SCHOOL, campaign, batch, body);
        Response finished = awaitFinished(SCHOOL, campaign, batch);
        // Then
        assertThat(received.statusCode()).as(received.asString()).isEqualTo(202);
        assertThat(received.header("Location")).endsWith(path(campaign, batch));
        List<JsonPath> receipts = receipts(SCHOOL, campaign, batch);
        assertThat(receipts.stream()
                        .map(r -> r.getInt("line") + " " + r.getInt("status") + " " + r.getString("problem.code")))
                .containsExactly(
                        "1 201 null",
                        "2 400 LINE_UNREADABLE",
                        "3 422 RESPONSE_INVALID",
                        "4 422 RESPONSE_INVALID",
                        "5 200 null",
                        "6 409 RESPONSE_CONTENT_DIFFERS",
                        "8 422 VALIDATION_FAILED",
                        "9 400 LINE_UNREADABLE",
                        "10 400 LINE_UNREADABLE",
                        "11 400 LINE_UNREADABLE",
                        "12 400 LINE_UNREADABLE",
                        "13 403 ESTABLISHMENT_NOT_YOURS",
                        "14 400 LINE_UNREADABLE",
                        "15 400 LINE_UNREADABLE",
                        "16 400 LINE_UNREADABLE",
                        "17 422 VALIDATION_FAILED",
                        "18 201 null",
                        "19 201 null");
        assertThat(finished.<Integer>path("lines")).isEqualTo(18);
        assertThat(List.of(
                        finished.<Integer>path("accepted"),
                        finished.<Integer>path("repeated"),
                        finished.<Integer>path("refused")))
                .containsExactly(3, 1, 14);
        assertThat(receipts.get(3).getList("problem.errors.pointer")).contains("/answers/satisfaction");
        assertThat(receipts.get(3).getString("problem.title.cy")).startsWith("Mae'r atebion");
        assertThat(receipts.get(6).getList("problem.errors.pointer")).containsExactly("/responseId");
        assertThat(receipts.get(12).getList("problem.errors.pointer")).containsExactly("/favourite");
        assertThat(receipts.get(15).getList("problem.errors.code")).containsExactly("OUTSIDE_CAMPAIGN");
        assertThat(stored(campaign)).isEqualTo("3");
        // And each receipt is the one that the response alone would get
        Response alone = campaign.submitAs(SCHOOL, second, asSent(campaign, r -> r));
        assertThat(alone.statusCode()).as(alone.asString()).isEqualTo(200);
        assertThat(receipts.get(16).<Map<String, Object>>get("receipt")).isEqualTo(alone.path("$"));
    }

    @Test
    void ofTwoLinesAboutOneResponseTheFirstCounts() throws Exception {
        // Given
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        List<byte[]> body = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            UUID response = Ids.next();
            for (String answer : List.of("5", "1")) {
                body.add(utf8(line(campaign, response, r -> with(r, "answers", Map.of("satisfaction", answer)))));
            }
        }
        UUID batch = Ids.next();
        // When
        put(SCHOOL, campaign, batch, lines(body.toArray(byte[][]::new)));
        awaitFinished(SCHOOL, campaign, batch);
        // Then
        assertThat(receipts(SCHOOL, campaign, batch))
                .hasSize(400)
                .allSatisfy(receipt ->
                        assertThat(receipt.getInt("status")).isEqualTo(receipt.getInt("line") % 2 == 1 ? 201 : 409));
    }

    @Test
    void keepsNothingOfTheAnswersWhenEveryLineHasItsReceipt() {
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        UUID batch = Ids.next();

        put(
                RESPONDENTS,
                campaign,
                batch,
                utf8(line(campaign, Ids.next(), r -> with(r, "answers", Map.of("satisfaction", "SECRETWORD")))
                        + line(
                                campaign,
                                Ids.next(),
                                r -> with(r, "answers", Map.of("satisfaction", "5", "comment", "SECRETWORD")))));
        awaitFinished(RESPONDENTS, campaign, batch);

        assertThat(Database.value("SELECT count(*) FROM submission_batch b WHERE id = '" + batch
                        + "' AND content IS NULL AND to_jsonb(b)::text NOT LIKE '%SECRET%'"))
                .isEqualTo("1");
        assertThat(Database.value(
                        "SELECT count(*) FROM submission_batch_line l JOIN submission_batch b ON b.key = l.batch"
                                + " WHERE b.id = '" + batch + "' AND to_jsonb(l)::text NOT LIKE '%SECRET%'"))
                .isEqualTo("2");
    }

    @Test
    void answersTheSameBatchAgainTheSameAndOtherBytesWithAConflict() {
        // Given
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        UUID batch = Ids.next();
        byte[] body = utf8(line(campaign, Ids.next(), r -> r));
        put(SCHOOL, campaign, batch, body).then().statusCode(202);
        String finished = awaitFinished(SCHOOL, campaign, batch).asString();
        String receipts = get(SCHOOL, path(campaign, batch) + "/receipts").asString();
        // When
        Response again = put(SCHOOL, campaign, batch, body);
        Response packed = put(SCHOOL, campaign, batch, gzip(body), "gzip");
        Response other = put(SCHOOL, campaign, batch, join(body, body));
        // Then
        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.asString()).isEqualTo(finished);
        assertThat(packed.header("Idempotency-Replayed")).isEqualTo("true");
        assertThatProblem(other).is(409).hasCode("BATCH_CONTENT_DIFFERS");
        assertThat(get(SCHOOL, path(campaign, batch) + "/receipts").asString()).isEqualTo(receipts);
        assertThat(stored(campaign)).isEqualTo("1");
    }

    static Stream<Arguments> badUploads() {
        byte[] line = utf8("{}\n");
        return Stream.of(
                bad("no digest", 400, "CONTENT_DIGEST_REQUIRED", NDJSON, null, null, line),
                bad("wrong digest", 422, "CONTENT_DIGEST_DIFFERS", NDJSON, null, digest(utf8("x")), line),
                bad("not gzip", 422, "CONTENT_NOT_GZIP", NDJSON, "gzip", digest(line), line),
                bad("cut gzip", 422, "CONTENT_NOT_GZIP", NDJSON, "gzip", null, Arrays.copyOf(gzip(line), 12)),
                bad("brotli", 415, "UNSUPPORTED_MEDIA_TYPE", NDJSON, "br", digest(line), line),
                bad("JSON", 415, "UNSUPPORTED_MEDIA_TYPE", "application/json", null, digest(line), line),
                bad("text", 415, "UNSUPPORTED_MEDIA_TYPE", "text/plain", null, digest(line), line),
                bad("nothing", 422, "BATCH_EMPTY", NDJSON, null, null, new byte[0]),
                bad("blank", 422, "BATCH_EMPTY", NDJSON, null, null, utf8("\n \n")),
                bad("lines", 413, "BATCH_TOO_LARGE", NDJSON, null, null, utf8("{}\n".repeat(5_001))),
                bad("bomb", 413, "BATCH_TOO_LARGE", NDJSON, "gzip", null, gzip(new byte[60_000_000])));
    }

    /** With the right digest, unless another is given or it is the very thing that is missing. */
    private static Arguments bad(
            String name, int status, String code, String type, String encoding, String digest, byte[] body) {
        String sent = code.equals("CONTENT_DIGEST_REQUIRED") ? "" : digest == null ? digest(body) : digest;
        return Arguments.of(name, status, code, type, encoding, sent, body);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badUploads")
    void refusesABadUploadAndStoresNothing(
            String name, int status, String code, String type, String encoding, String digest, byte[] body) {
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        UUID batch = Ids.next();

        Response refused = upload(SCHOOL, type, encoding, digest).body(body).put(path(campaign, batch));

        assertThatProblem(refused).is(status).hasCode(code);
        assertThat(Database.value("SELECT count(*) FROM submission_batch WHERE id = '" + batch + "'"))
                .isEqualTo("0");
    }

    @Test
    void goesOnWhereItWasCutAndDoesNothingTwice() throws Exception {
        // Given: as a crash leaves it after ten receipts, with five responses that never got to theirs
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        List<UUID> ids = Stream.generate(Ids::next).limit(40).toList();
        for (UUID id : ids.subList(0, 15)) {
            campaign.submitAs(SCHOOL, id, asSent(campaign, r -> r)).then().statusCode(201);
        }
        byte[] body = utf8(ids.stream().map(id -> line(campaign, id, r -> r)).collect(Collectors.joining()));
        UUID batch = Ids.next();
        // When
        insertCut(campaign, batch, body, ids);
        Response finished = awaitFinished(SCHOOL, campaign, batch);
        // Then
        assertThat(finished.<Integer>path("accepted")).isEqualTo(10 + 25);
        assertThat(finished.<Integer>path("repeated")).isEqualTo(5);
        assertThat(receipts(SCHOOL, campaign, batch))
                .hasSize(40)
                .allSatisfy(
                        r -> assertThat(r.getString("receipt.contentDigest")).matches("[0-9a-f]{64}"));
        assertThat(stored(campaign)).isEqualTo("40");
        assertThat(Database.value("SELECT count(*) || ' ' || max(stream_sequence) FROM outbox WHERE stream = '"
                        + campaign.id() + "'"))
                .isEqualTo("40 40");
        assertThat(put(SCHOOL, campaign, batch, body).header("Idempotency-Replayed"))
                .isEqualTo("true");
    }

    private static void insertCut(OpenCampaign campaign, UUID batch, byte[] body, List<UUID> ids) throws SQLException {
        UUID key = Ids.next();
        try (Connection connection = Database.connection();
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO submission_batch (key, campaign_id, submitted_by, id, content_digest, content, lines,
                                                      submitter, traceparent, received_at)
                        VALUES (?, ?::uuid, 'school', ?, ?, ?, 40, ?::jsonb, ?, now())""");
                PreparedStatement receipt = connection.prepareStatement(
                        "INSERT INTO submission_batch_line (batch, line, response_id, status) VALUES (?, ?, ?, 201)")) {
            connection.setAutoCommit(false);
            insert.setObject(1, key);
            insert.setString(2, campaign.id());
            insert.setObject(3, batch);
            insert.setString(4, CanonicalJson.sha256(body));
            insert.setBytes(5, body);
            insert.setString(6, "{\"everySchool\":false,\"establishments\":[\"EN-900001\"],\"interviews\":true}");
            insert.setString(7, "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
            insert.executeUpdate();
            for (int line = 1; line <= 10; line++) {
                receipt.setObject(1, key);
                receipt.setInt(2, line);
                receipt.setObject(3, ids.get(line - 1));
                receipt.executeUpdate();
            }
            connection.commit();
        }
    }

    @Test
    void takesWhatWasCollectedInTimeUntilTheGraceDate() throws Exception {
        // Given
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        String completed = Instant.now().minusSeconds(1800).toString();
        moveWindow(
                campaign,
                "opens_at = now() - interval '1 day', closes_at = now() - interval '10 minutes',"
                        + " grace_until = now() + interval '1 day'");
        UUID batch = Ids.next();
        // When
        Response single =
                campaign.submitAs(SCHOOL, Ids.next(), asSent(campaign, r -> with(r, "completedAt", completed)));
        put(
                        SCHOOL,
                        campaign,
                        batch,
                        utf8(line(campaign, Ids.next(), r -> with(r, "completedAt", completed))
                                + line(
                                        campaign,
                                        Ids.next(),
                                        r -> with(
                                                r, "completedAt", Instant.now().toString()))
                                + line(campaign, Ids.next(), r -> with(r, "completedAt", null))))
                .then()
                .statusCode(202);
        awaitFinished(SCHOOL, campaign, batch);
        moveWindow(campaign, "grace_until = now() - interval '1 minute'");
        Response late = put(SCHOOL, campaign, Ids.next(), utf8(line(campaign, Ids.next(), r -> r)));
        // Then
        assertThatProblem(single).is(409).hasCode("CAMPAIGN_CLOSED");
        assertThat(receipts(SCHOOL, campaign, batch).stream()
                        .map(r -> r.getInt("status") + " " + r.getString("problem.errors[0].code")))
                .containsExactly("201 null", "422 OUTSIDE_CAMPAIGN", "422 NOT_NULL");
        assertThatProblem(late).is(409).hasCode("CAMPAIGN_CLOSED");
    }

    private static void moveWindow(OpenCampaign campaign, String change) throws SQLException {
        // As time would move it; the database refuses it to everybody else.
        Database.execute("ALTER TABLE campaign DISABLE TRIGGER USER; UPDATE campaign SET " + change + " WHERE id = '"
                + campaign.id() + "'; ALTER TABLE campaign ENABLE TRIGGER USER");
    }

    @Test
    void showsABatchToItsSenderOnly() {
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        UUID batch = Ids.next();
        byte[] body = utf8(line(campaign, Ids.next(), r -> r));
        put(SCHOOL, campaign, batch, body).then().statusCode(202);
        awaitFinished(SCHOOL, campaign, batch);

        for (String path : List.of(path(campaign, batch), path(campaign, batch) + "/receipts")) {
            assertThatProblem(get(OTHER_SCHOOL, path)).is(404).hasCode("NOT_FOUND");
            assertThatProblem(get(ADMINISTRATOR, path)).is(403).hasCode("FORBIDDEN");
        }
        assertThatProblem(get(SCHOOL, path(campaign, Ids.next()))).is(404).hasCode("NOT_FOUND");
        assertThatProblem(get(SCHOOL, path(SurveyApi.anOpenCampaign(), batch)))
                .is(404)
                .hasCode("NOT_FOUND");
        assertThatProblem(upload(SCHOOL, NDJSON, null, digest(body))
                        .body(body)
                        .put("/api/survey/v1/campaigns/" + Ids.next() + "/submission-batches/" + batch))
                .is(404)
                .hasCode("NOT_FOUND");
        put(OTHER_SCHOOL, campaign, batch, join(body, body)).then().statusCode(202);
    }

    @Test
    void acceptsALargeBatchWithManyLinesToACommit() {
        // Given
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        String body = IntStream.range(0, 5_000)
                .mapToObj(i -> line(campaign, Ids.next(), r -> r))
                .collect(Collectors.joining());
        UUID batch = Ids.next();
        // When
        put(SCHOOL, campaign, batch, gzip(utf8(body)), "gzip").then().statusCode(202);
        Response finished = awaitFinished(SCHOOL, campaign, batch);
        // Then
        assertThat(finished.<Integer>path("accepted")).isEqualTo(5_000);
        assertThat(Database.value("SELECT count(DISTINCT xmin::text) < 500 FROM response WHERE campaign_id = '"
                        + campaign.id() + "'"))
                .isEqualTo("t");
        assertThat(Database.value("SELECT count(*) || ' ' || max(stream_sequence) FROM outbox WHERE stream = '"
                        + campaign.id() + "'"))
                .isEqualTo("5000 5000");
    }

    private static Response put(String token, OpenCampaign campaign, UUID batch, byte[] body) {
        return put(token, campaign, batch, body, null);
    }

    private static Response put(String token, OpenCampaign campaign, UUID batch, byte[] body, String encoding) {
        return upload(token, NDJSON, encoding, digest(body)).body(body).put(path(campaign, batch));
    }

    private static RequestSpecification upload(String token, String type, String encoding, String digest) {
        RequestSpecification request = as(token)
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs(NDJSON, ContentType.BINARY)))
                .contentType(type);
        if (encoding != null) {
            request.header("Content-Encoding", encoding);
        }
        return digest.isEmpty() ? request : request.header("Content-Digest", digest);
    }

    private static Response get(String token, String path) {
        return as(token).get(path);
    }

    private static String path(OpenCampaign campaign, UUID batch) {
        return "/api/survey/v1/campaigns/" + campaign.id() + "/submission-batches/" + batch;
    }

    private static Response awaitFinished(String token, OpenCampaign campaign, UUID batch) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> "FINISHED".equals(get(token, path(campaign, batch)).path("state")));
        return get(token, path(campaign, batch));
    }

    private static List<JsonPath> receipts(String token, OpenCampaign campaign, UUID batch) {
        return get(token, path(campaign, batch) + "/receipts")
                .asString()
                .lines()
                .map(JsonPath::from)
                .toList();
    }

    private static String stored(OpenCampaign campaign) {
        return Database.value("SELECT count(*) FROM response WHERE campaign_id = '" + campaign.id() + "'");
    }

    /** A response of the school as it is sent singly. */
    private static Map<String, Object> asSent(OpenCampaign campaign, UnaryOperator<Map<String, Object>> change) {
        Map<String, Object> response = campaign.aResponse();
        response.put("establishment", "EN-900001");
        response.put("completedAt", COMPLETED);
        return change.apply(response);
    }

    private static String line(OpenCampaign campaign, UUID responseId, UnaryOperator<Map<String, Object>> change) {
        Map<String, Object> line = asSent(campaign, change);
        if (responseId != null) {
            line.put("responseId", responseId.toString());
        }
        try {
            return JSON.writeValueAsString(line) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> with(Map<String, Object> response, String member, Object value) {
        response.put(member, value);
        return response;
    }

    private static byte[] lines(byte[]... lines) {
        return Arrays.stream(lines).reduce(new byte[0], BatchContentTest::join);
    }
}
