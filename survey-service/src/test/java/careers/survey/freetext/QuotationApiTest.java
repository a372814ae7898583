package careers.survey.freetext;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import careers.platform.testing.Database;
import careers.platform.testing.EventSchemaContract;
import careers.platform.testing.TopicProbe;
import careers.platform.testing.WithInfrastructure;
import careers.survey.SurveyApi;
import careers.survey.freetext.FreeTextApi.Written;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithInfrastructure
class QuotationApiTest {

    private static final String CASES = FreeTextApi.BASE + "/quotation-cases";
    private static final String PUBLISHED = FreeTextApi.BASE + "/quotations?limit=200";

    @Inject
    FreeTextStep step;

    private static Response propose(Written written, String words) {
        return SurveyApi.as(FreeTextApi.REVIEWER)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(Map.of("textId", written.textId(), "words", words))
                .post(CASES);
    }

    private static Response read(String id) {
        return SurveyApi.as(FreeTextApi.SECOND_REVIEWER).get(CASES + "/" + id);
    }

    private static Response approve(String token, String id, String etag, String sha256) {
        return FreeTextApi.changing(token, etag)
                .body(Map.of("wordsSha256", sha256))
                .post(CASES + "/" + id + "/approval");
    }

    private static String aPublishedQuotation(Written written, String words) {
        String id = propose(written, words).path("id");
        Response read = read(id);
        approve(FreeTextApi.SECOND_REVIEWER, id, read.header("ETag"), read.path("wordsSha256"))
                .then()
                .statusCode(200);
        return id;
    }

    private static List<Map<String, Object>> published(String query) {
        return SurveyApi.as(SurveyApi.SCHOOL).get(PUBLISHED + query).path("items");
    }

    @Test
    void publishesExactlyTheWordsThatTwoPeopleHaveSigned() {
        // Given
        Written written =
                FreeTextApi.aReleasedText("Roedd y sgwrs wyneb yn wyneb gyda'r cynghorydd yn help mawr i mi", "cy");
        Response proposed = propose(written, "Roedd y sgwrs […] yn help mawr");
        proposed.then().statusCode(201);
        String id = proposed.path("id");
        assertThat(published("")).noneMatch(q -> q.get("id").equals(id));
        Response read = read(id);

        // When
        Response approved = approve(FreeTextApi.SECOND_REVIEWER, id, read.header("ETag"), read.path("wordsSha256"));

        // Then
        approved.then().statusCode(200);
        assertThat(approved.<String>path("proposed.by")).isEqualTo("rhian");
        assertThat(approved.<String>path("approved.by")).isEqualTo("owain");
        assertThat(approved.<String>path("approved.wordsSha256"))
                .isEqualTo(approved.path("proposed.wordsSha256"))
                .isEqualTo(Database.value("SELECT encode(sha256('Roedd y sgwrs […] yn help mawr'::bytea), 'hex')"));
        Map<String, Object> shown = published("&language=cy&audience=LEARNER").stream()
                .filter(q -> q.get("id").equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(shown)
                .containsOnlyKeys("id", "audience", "language", "themes", "words", "publishedAt")
                .containsEntry("words", "Roedd y sgwrs […] yn help mawr");
        assertThat(published("&theme=DELIVERY_MODE")).anyMatch(q -> q.get("id").equals(id));
        assertThat(published("&theme=NO_SUCH")).isEmpty();
        assertThat(published("&language=en")).noneMatch(q -> q.get("id").equals(id));
    }

    @Test
    void refusesTheSecondSignatureOfTheFirstPerson() {
        Written written = FreeTextApi.aReleasedText("Diolch am bopeth heddiw", "cy");
        String id = propose(written, "Diolch am bopeth").path("id");
        Response read = read(id);

        assertThatProblem(approve(FreeTextApi.REVIEWER, id, read.header("ETag"), read.path("wordsSha256")))
                .is(403)
                .hasCode("SEGREGATION_OF_DUTIES");
        assertThatThrownBy(() -> Database.execute("UPDATE quotation SET state = 'PUBLISHED', approved_by ="
                        + " proposed_by, approved_at = now(), approved_sha256 = words_sha256 WHERE id = '" + id + "'"))
                .hasMessageContaining("ck_quotation_four_eyes");
        assertThatThrownBy(() -> Database.execute("UPDATE quotation SET state = 'PUBLISHED' WHERE id = '" + id + "'"))
                .hasMessageContaining("ck_quotation_published");
        assertThatThrownBy(() -> Database.execute("UPDATE quotation SET state = 'PUBLISHED', approved_by = 'x',"
                        + " approved_at = now(), approved_sha256 = repeat('0', 64) WHERE id = '" + id + "'"))
                .hasMessageContaining("ck_quotation_published");
        assertThatThrownBy(() -> Database.execute("UPDATE quotation SET words = 'Other' WHERE id = '" + id + "'"))
                .hasMessageContaining("never change");
    }

    @Test
    void signsOnlyTheWordsThatWereRead() {
        Written written = FreeTextApi.aReleasedText("Digon da am y tro", "cy");
        String id = propose(written, "Digon da").path("id");
        String etag = read(id).header("ETag");

        assertThatProblem(approve(FreeTextApi.SECOND_REVIEWER, id, etag, "0".repeat(64)))
                .is(409)
                .hasCode("QUOTATION_WORDING_DIFFERS");
        assertThatProblem(approve(FreeTextApi.SECOND_REVIEWER, id, "\"9\"", "0".repeat(64)))
                .is(412)
                .hasCode("PRECONDITION_FAILED");
        assertThatProblem(approve(FreeTextApi.SECOND_REVIEWER, id, etag, "x"))
                .is(422)
                .hasError("/wordsSha256", "PATTERN");
    }

    @Test
    void quotesOnlyWhatAPersonHasReadAndOnlyItsOwnWords() {
        Written unread = FreeTextApi.write("Popeth yn iawn", "cy");
        FreeTextApi.awaitState(unread, "SCREENED_CLEAR");
        Written read = FreeTextApi.aReleasedText("Roedd yn dda ond yn fyr", "cy");

        assertThatProblem(propose(unread, "Popeth yn iawn")).is(409).hasCode("TEXT_NOT_REVIEWED");
        assertThatProblem(propose(read, "Roedd yn wych")).is(422).hasError("/words", "WORDS_ADDED");
        assertThatProblem(propose(read, "[…]")).is(422).hasError("/words", "WORDS_MISSING");
        assertThatProblem(propose(new Written("x", UUID.randomUUID().toString()), "x"))
                .is(404)
                .hasCode("NOT_FOUND");
    }

    @Test
    void takesAQuotationBackWhenItsResponseIsErased() throws SQLException {
        // Given
        Written written = FreeTextApi.aReleasedText("Fe wnes i fwynhau pob munud", "cy");
        String id = aPublishedQuotation(written, "wnes i fwynhau pob munud");
        try (TopicProbe probe = TopicProbe.on("survey.text.v1")) {
            probe.awaitKey(written.textId(), 1);
        }

        // When
        try (Connection connection = Database.connection()) {
            connection.setAutoCommit(false);
            step.erase(connection, UUID.fromString(written.responseId()));
            connection.commit();
        }

        // Then
        assertThat(published("")).noneMatch(q -> q.get("id").equals(id));
        Response left = read(id);
        assertThat(left.<String>path("state")).isEqualTo("WITHDRAWN");
        assertThat(left.asString()).doesNotContain("munud");
        assertThat(left.<String>path("wordsSha256")).isNull();
        assertThat(Database.value("SELECT count(*) FROM free_text WHERE id = '" + written.textId() + "'"))
                .isEqualTo("0");
        try (TopicProbe probe = TopicProbe.on("survey.text.v1")) {
            TopicProbe.Message event = probe.awaitKey(written.textId(), 2).getLast();
            assertThat(event.type()).isEqualTo("survey.text.removed");
            EventSchemaContract.assertValid("survey.text.removed", event.value());
        }
    }

    @Test
    void losesWordsCodingsAndQuotationsEvenIfSomebodyDeletesOnlyTheResponse() throws SQLException {
        Written written = FreeTextApi.aReleasedText("Gair neu ddau am ddim byd", "cy");
        String id = aPublishedQuotation(written, "Gair neu ddau");

        Database.execute("DELETE FROM response WHERE id = '" + written.responseId() + "'");

        assertThat(read(id).<String>path("state")).isEqualTo("WITHDRAWN");
        assertThat(Database.value("SELECT count(*) FROM free_text WHERE id = '" + written.textId() + "'"))
                .isEqualTo("0");
    }

    @Test
    void takesAQuotationBackWhenItsTextIsRedacted() {
        Written written = FreeTextApi.aReleasedText("Roedd Siwan yn garedig wrthyf", "cy");
        String id = aPublishedQuotation(written, "Roedd Siwan yn garedig");

        FreeTextApi.redact(
                        written,
                        FreeTextApi.read(written).header("ETag"),
                        Map.of("reason", "A name was missed", "words", "Roedd [hi] yn garedig wrthyf"))
                .then()
                .statusCode(200);

        assertThat(read(id).<String>path("state")).isEqualTo("WITHDRAWN");
        assertThat(published("")).noneMatch(q -> q.get("id").equals(id));
    }

    @Test
    void rejectsAndWithdrawsWithAReasonAndNeverTwice() {
        Written written = FreeTextApi.aReleasedText("Un dau tri pedwar pump", "cy");
        String rejected = propose(written, "Un dau tri").path("id");
        Response rejection = FreeTextApi.changing(
                        FreeTextApi.SECOND_REVIEWER, read(rejected).header("ETag"))
                .body(Map.of("reason", "Says nothing"))
                .post(CASES + "/" + rejected + "/rejection");
        assertThat(rejection.<String>path("state")).isEqualTo("REJECTED");
        assertThatProblem(FreeTextApi.changing(FreeTextApi.SECOND_REVIEWER, rejection.header("ETag"))
                        .body(Map.of("reason", "Again"))
                        .post(CASES + "/" + rejected + "/withdrawal"))
                .is(409)
                .hasCode("QUOTATION_ACTION_NOT_ALLOWED");

        String id = aPublishedQuotation(written, "tri pedwar");
        Response withdrawn = FreeTextApi.changing(SurveyApi.ADMINISTRATOR, read(id).header("ETag"))
                .body(Map.of("reason", "A complaint"))
                .post(CASES + "/" + id + "/withdrawal");
        assertThat(withdrawn.<String>path("state")).isEqualTo("WITHDRAWN");
        assertThat(published("")).noneMatch(q -> q.get("id").equals(id));
        assertThatProblem(SurveyApi.as(FreeTextApi.ANALYST).get(PUBLISHED + "&language=fr"))
                .is(400)
                .hasError("?language", "NOT_IN_LIST");
    }
}
