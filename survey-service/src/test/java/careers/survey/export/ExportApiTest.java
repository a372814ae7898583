package careers.survey.export;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static careers.survey.SurveyApi.ADMINISTRATOR;
import static careers.survey.SurveyApi.RESPONDENTS;
import static careers.survey.SurveyApi.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import careers.platform.testing.Database;
import careers.platform.testing.TestTokens;
import careers.platform.testing.WithInfrastructure;
import careers.survey.Roles;
import careers.survey.SurveyApi;
import careers.survey.SurveyApi.OpenCampaign;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithInfrastructure
class ExportApiTest {

    private static final String ANALYST = TestTokens.token("anna", Set.of(Roles.ANALYST));
    private static final String REVIEWER = TestTokens.token("rhian", Set.of(Roles.TEXT_REVIEWER));
    private static final Path FOLDER = Path.of(System.getProperty("java.io.tmpdir"), "careers-survey-exports");

    @Inject
    Exports exports;

    @Test
    void handsOutWhatWasAnsweredAndNothingThatLeadsToAPerson() {
        // Given
        OpenCampaign campaign = answeredCampaign();

        // When
        String csv = fetched(succeeded(ANALYST, campaign.id(), wanted("CSV"))).asString();

        // Then
        List<String> lines = csv.lines().toList();
        assertThat(lines.get(0))
                .isEqualTo("\uFEFFresponseRow,responseWeek,responseLanguage,responseMode,satisfaction,mainSource,"
                        + "sources_FAMILY,sources_NONE,comment");
        assertThat(lines.subList(1, 4).stream().map(l -> l.replaceFirst("^[0-9]+,[0-9]{4}-W[0-9]{2},", "")))
                .containsExactlyInAnyOrder("cy,SELF,5,FAMILY,1,0,Diolch", "cy,SELF,1,-7,0,1,", "cy,SELF,-8,-7,-7,-7,");
        assertThat(lines).hasSize(4);
        assertThat(csv).doesNotContain("07700", "EN-900001", "T0");
    }

    @Test
    void takesBackTheFileWhenWordsInItAreRedacted() {
        OpenCampaign campaign = answeredCampaign();
        Response export = succeeded(ANALYST, campaign.id(), wanted("CSV"));
        String text = "/api/survey/v1/text-reviews/" + texts(campaign, "words = 'Diolch'", "max(id::text)");

        as(REVIEWER)
                .header("If-Match", as(REVIEWER).get(text).header("ETag"))
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "Names somebody", "words", "[…]"))
                .post(text + "/redaction")
                .then()
                .statusCode(200);

        assertThatProblem(as(ANALYST).get(export.<String>path("file"))).is(410).hasCode("EXPORT_EXPIRED");
        assertThat(fetched(succeeded(ANALYST, campaign.id(), wanted("CSV"))).asString())
                .contains(",FAMILY,1,0,[…]")
                .doesNotContain("Diolch");
    }

    @Test
    void reportsProgressAndWhereTheFileIs() {
        OpenCampaign campaign = answeredCampaign();

        Response export = succeeded(ANALYST, campaign.id(), wanted("NDJSON"));

        assertThat(export.<Integer>path("progress.rows")).isEqualTo(3);
        assertThat(export.<Integer>path("progress.total")).isEqualTo(3);
        assertThat(export.<String>path("file")).endsWith("/file");
        assertThat(Instant.parse(export.path("expiresAt")))
                .isBetween(
                        Instant.now().plus(Duration.ofHours(23)), Instant.now().plus(Duration.ofHours(25)));
    }

    @ParameterizedTest
    @CsvSource({
        "CSV, text/csv;charset=UTF-8, \uFEFFresp",
        "XLSX, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, PK",
        "NDJSON, application/x-ndjson, {\"resp",
        "SAV, application/x-spss-sav, $FL2",
        "TRIPLE_S, application/zip, PK",
        "DDI, application/zip, PK"
    })
    void handsOutEachFormatInItsMediaType(String format, String mediaType, String beginning) {
        OpenCampaign campaign = answeredCampaign();

        Response file = fetched(succeeded(ANALYST, campaign.id(), wanted(format)));

        assertThat(file.contentType().replace(" ", "")).isEqualToIgnoringCase(mediaType);
        assertThat(new String(file.asByteArray(), StandardCharsets.UTF_8)).startsWith(beginning);
        assertThat(file.header("Content-Disposition")).startsWith("attachment; filename=\"responses-");
    }

    @Test
    void writesLabelsInWelshWhenAskedTo() {
        OpenCampaign campaign = answeredCampaign();
        Map<String, Object> wanted = wanted("CSV");
        wanted.put("values", "LABELS");
        wanted.put("language", "cy");

        String csv = fetched(succeeded(ANALYST, campaign.id(), wanted)).asString();

        assertThat(csv).contains(",Uchel,Teulu,Ie,Na,Diolch", ",Ddim yn gwybod,Heb ei ateb,Heb ei ateb,Heb ei ateb,");
    }

    @Test
    void givesEstablishmentsToAdministratorsOnlyAndRecordsIt() {
        OpenCampaign campaign = answeredCampaign();
        Map<String, Object> wanted = wanted("CSV");
        wanted.put("includeEstablishment", true);

        assertThatProblem(request(ANALYST, campaign.id(), wanted)).is(403).hasCode("FORBIDDEN");
        Response export = succeeded(ADMINISTRATOR, campaign.id(), wanted);

        assertThat(fetched(ADMINISTRATOR, export).asString()).contains(",EN-900001,");
        assertThatProblem(as(ANALYST).get(export.<String>path("file"))).is(404).hasCode("NOT_FOUND");
        assertThat(recorded(campaign)).containsExactly("EXPORT_WITH_ESTABLISHMENTS_REQUESTED", "EXPORT_FETCHED");
    }

    @Test
    void recordsWhoAskedFetchedAndDeleted() {
        OpenCampaign campaign = answeredCampaign();

        Response export = succeeded(ANALYST, campaign.id(), wanted("CSV"));
        fetched(export);
        as(ANALYST).delete("/api/survey/v1/exports/" + export.path("id")).then().statusCode(204);
        as(ANALYST).delete("/api/survey/v1/exports/" + export.path("id")).then().statusCode(204);

        assertThat(recorded(campaign)).containsExactly("EXPORT_REQUESTED", "EXPORT_FETCHED", "EXPORT_DELETED");
        assertThatProblem(as(ANALYST).get(export.<String>path("file"))).is(410).hasCode("EXPORT_EXPIRED");
        awaitNoFileOf(export.path("id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RUNNING", "SUCCEEDED"})
    void leavesNoFileBehindWhenAResponseInItIsErased(String state) throws Exception {
        OpenCampaign campaign = answeredCampaign();
        Response export = succeeded(ANALYST, campaign.id(), wanted("CSV"));
        String id = export.path("id");
        if (state.equals("RUNNING")) {
            // As if this very run were being written by another process.
            Database.execute(
                    "UPDATE data_export SET state = 'RUNNING', finished_at = NULL, lease_until = now() + interval '1 hour'"
                            + " WHERE id = '" + id + "'");
        }

        try (Connection connection = Database.connection()) {
            connection.setAutoCommit(false);
            exports.forget(connection, UUID.fromString(campaign.id()));
            execute(
                    connection,
                    "DELETE FROM response WHERE campaign_id = '" + campaign.id()
                            + "' AND answers ->> 'satisfaction' = '5'");
            connection.commit();
        }

        if (state.equals("RUNNING")) {
            assertThat(fetched(awaited(id)).asString().lines()).hasSize(3);
        } else {
            assertThatProblem(as(ANALYST).get(export.<String>path("file")))
                    .is(410)
                    .hasCode("EXPORT_EXPIRED");
            assertThat(awaited(id).<String>path("reason")).isEqualTo("OUTDATED");
            awaitNoFileOf(id);
        }
    }

    @Test
    void waitsForAnErasureUnderWayBeforeItReads() throws Exception {
        OpenCampaign campaign = answeredCampaign();
        String id;
        try (Connection connection = Database.connection()) {
            connection.setAutoCommit(false);
            exports.forget(connection, UUID.fromString(campaign.id()));
            execute(
                    connection,
                    "DELETE FROM response WHERE campaign_id = '" + campaign.id()
                            + "' AND answers ->> 'satisfaction' = '5'");
            id = request(ANALYST, campaign.id(), wanted("CSV")).path("id");
            Thread.sleep(1_500);
            assertThat(get(id).<String>path("state")).isEqualTo("RUNNING");
            connection.commit();
        }

        assertThat(fetched(awaited(id)).asString().lines()).hasSize(3);
    }

    @Test
    void beginsAnewWhatAKillCutOffAndGivesUpAfterThreeCuts() throws Exception {
        OpenCampaign campaign = answeredCampaign();
        String cut = interrupted(campaign, 1);
        String cutOften = interrupted(campaign, 3);

        assertThat(fetched(awaited(cut)).asString().lines()).hasSize(4);
        Response given = awaited(cutOften);
        assertThat(given.<String>path("state")).isEqualTo("FAILED");
        assertThat(given.<String>path("reason")).isEqualTo("INTERRUPTED");
        assertThatProblem(as(ANALYST).get("/api/survey/v1/exports/" + cutOften + "/file"))
                .is(409)
                .hasCode("EXPORT_NOT_READY");
        awaitNoFileOf(cutOften);
    }

    @Test
    void deletesTheFileWhenItsTimeIsOver() throws Exception {
        OpenCampaign campaign = answeredCampaign();
        String id = succeeded(ANALYST, campaign.id(), wanted("CSV")).path("id");

        Database.execute("UPDATE data_export SET expires_at = now() - interval '1 second' WHERE id = '" + id + "'");

        awaitNoFileOf(id);
        assertThat(get(id).<String>path("reason")).isEqualTo("TIME_OVER");
    }

    @Test
    void queuesOneExportForOneKey() {
        OpenCampaign campaign = answeredCampaign();
        String key = UUID.randomUUID().toString();

        Response first = request(ANALYST, campaign.id(), wanted("CSV"), key);
        Response again = request(ANALYST, campaign.id(), wanted("CSV"), key);

        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(first.header("Location")).endsWith("/api/survey/v1/exports/" + first.path("id"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
    }

    @Test
    void refusesWhatItCannotExport() {
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        Map<String, Object> both = wanted("CSV");
        both.put("instrumentId", campaign.instrumentId());
        Map<String, Object> foreign = wanted("CSV");
        foreign.remove("audience");
        foreign.put("instrumentId", UUID.randomUUID().toString());
        Map<String, Object> otherAudience = wanted("CSV");
        otherAudience.put("audience", "PARENT_CARER");
        Map<String, Object> german = wanted("CSV");
        german.put("language", "de");

        assertThatProblem(request(ANALYST, campaign.id(), both))
                .is(422)
                .hasError("/instrumentId", "INSTRUMENT_OR_AUDIENCE");
        assertThatProblem(request(ANALYST, campaign.id(), foreign))
                .is(422)
                .hasError("/instrumentId", "INSTRUMENT_NOT_IN_CAMPAIGN");
        assertThatProblem(request(ANALYST, campaign.id(), otherAudience))
                .is(422)
                .hasError("/instrumentId", "INSTRUMENT_NOT_IN_CAMPAIGN");
        assertThatProblem(request(ANALYST, campaign.id(), german)).is(422);
        assertThatProblem(request(ANALYST, campaign.id(), wanted("PDF"))).is(400);
        assertThatProblem(request(ANALYST, UUID.randomUUID().toString(), wanted("CSV")))
                .is(404);
        assertThatProblem(request(RESPONDENTS, campaign.id(), wanted("CSV"))).is(403);
        assertThatProblem(as(RESPONDENTS).get("/api/survey/v1/exports/" + UUID.randomUUID()))
                .is(403);
        assertThatProblem(as(ANALYST).get("/api/survey/v1/exports/" + UUID.randomUUID() + "/file"))
                .is(404);
        assertThatProblem(as(ANALYST).delete("/api/survey/v1/exports/" + UUID.randomUUID()))
                .is(404);
    }

    private static OpenCampaign answeredCampaign() {
        OpenCampaign campaign = SurveyApi.anOpenCampaign();
        submit(
                campaign,
                Map.of("satisfaction", "5", "mainSource", "FAMILY", "sources", List.of("FAMILY"), "comment", "Diolch"));
        submit(campaign, Map.of("satisfaction", "1", "sources", List.of("NONE"), "comment", "Ring 07700 900123"));
        submit(campaign, Map.of("satisfaction", "DK"));
        await().until(() -> "0".equals(texts(campaign, "state = 'ARRIVED'", "count(*)")));
        assertThat(texts(campaign, "words LIKE '%07700%'", "max(state)")).isEqualTo("HELD");
        return campaign;
    }

    private static String texts(OpenCampaign campaign, String condition, String value) {
        return Database.value(
                "SELECT " + value + " FROM free_text WHERE campaign_id = '" + campaign.id() + "' AND " + condition);
    }

    private static void submit(OpenCampaign campaign, Map<String, Object> answers) {
        Map<String, Object> response = campaign.aResponseWith(answers);
        response.put("establishment", "EN-900001");
        campaign.submit(UUID.randomUUID(), response).then().statusCode(201);
    }

    private static Map<String, Object> wanted(String format) {
        return new HashMap<>(Map.of("format", format, "audience", "LEARNER", "values", "CODES", "language", "en"));
    }

    private static Response request(String token, String campaignId, Map<String, Object> wanted) {
        return request(token, campaignId, wanted, UUID.randomUUID().toString());
    }

    private static Response request(String token, String campaignId, Map<String, Object> wanted, String key) {
        return as(token)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(wanted)
                .post("/api/survey/v1/campaigns/" + campaignId + "/exports");
    }

    private static Response succeeded(String token, String campaignId, Map<String, Object> wanted) {
        Response export = awaited(request(token, campaignId, wanted).path("id"));
        assertThat(export.<String>path("state")).isEqualTo("SUCCEEDED");
        return export;
    }

    /** The export when it is not running any more. */
    private static Response awaited(String id) {
        for (int i = 0; i < 100; i++) {
            Response export = get(id);
            if (!"RUNNING".equals(export.path("state"))) {
                return export;
            }
            pause();
        }
        throw new AssertionError("still running");
    }

    private static Response get(String id) {
        return as(ADMINISTRATOR).get("/api/survey/v1/exports/" + id);
    }

    private static Response fetched(Response export) {
        return fetched(ANALYST, export);
    }

    private static Response fetched(String token, Response export) {
        Response file = as(token).get(export.<String>path("file"));
        assertThat(file.statusCode()).as(file.asString()).isEqualTo(200);
        return file;
    }

    /** An export whose process died in the middle of writing it for the n-th time. */
    private static String interrupted(OpenCampaign campaign, int attempts) throws Exception {
        UUID id = UUID.randomUUID();
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve(id + "." + attempts + ".part"), "half a fi");
        Database.execute("""
                INSERT INTO data_export (id, campaign_id, instrument_id, format, content, language, with_establishments,
                                         state, rows_written, rows_total, requested_by, requested_at, run, attempts,
                                         lease_until)
                VALUES ('%s', '%s', '%s', 'CSV', 'CODES', 'en', false, 'RUNNING', 1, 3, 'anna', now(), %d, %d,
                        now() - interval '1 second')""".formatted(id, campaign.id(), campaign.instrumentId(), attempts, attempts));
        return id.toString();
    }

    private static void awaitNoFileOf(String id) {
        for (int i = 0; i < 100 && hasFile(id); i++) {
            pause();
        }
        assertThat(hasFile(id)).isFalse();
    }

    private static boolean hasFile(String id) {
        String[] files = FOLDER.toFile().list((folder, name) -> name.startsWith(id));
        return files != null && files.length > 0;
    }

    private static List<String> recorded(OpenCampaign campaign) {
        return as(ADMINISTRATOR)
                .get("/api/survey/v1/audit-entries?target=campaign/" + campaign.id())
                .path("items.action");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
