package careers.insight.question;

import static careers.insight.campaign.Audience.CAREERS_LEADER;
import static careers.insight.campaign.Audience.LEARNER;
import static careers.insight.campaign.Audience.PARENT_CARER;
import static org.assertj.core.api.Assertions.assertThat;

import careers.insight.Api;
import careers.insight.Log;
import careers.insight.Message;
import careers.platform.testing.Database;
import careers.platform.testing.TestTokens;
import careers.platform.testing.WithInfrastructure;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One closed campaign: 60 learners, 60 parents, nine careers leaders. */
@QuarkusTest
@WithInfrastructure
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionApiTest {

    private static final String QUESTIONS = "/api/insight/v1/questions/";

    @Inject
    AgroalDataSource database;

    private final Wave wave = new Wave();

    @BeforeAll
    void tell() {
        var events = new ArrayList<Message>(wave.told("sdc-1"));
        events.addAll(wave.answered(LEARNER, 45, """
                {"satisfaction":"4","need":"UNSURE","sources":["FAMILY","FRIENDS"],"aware":"YES",
                 "expected":{"INTERVIEW":"YES","FAIR":"NOT_SURE"},"received":{"INTERVIEW":"YES","FAIR":"NO"},
                 "times":{"INTERVIEW":[{"time":"Y9","place":"SCHOOL"},{"time":"Y9","place":"ONLINE"},{"time":"Y11","place":"SCHOOL"}],"FAIR":[{"time":"Y11"}]}}"""));
        events.addAll(wave.answered(LEARNER, 15, """
                {"satisfaction":"DK","need":"SURE","sources":["NONE"],"aware":"NO",
                 "expected":{"INTERVIEW":"YES"},"received":{"INTERVIEW":"NO"},
                 "times":{"INTERVIEW":[{"time":"Y13"}]}}"""));
        events.addAll(wave.answered(PARENT_CARER, 60, """
                {"satisfaction":"2","need":"SURE","sources":["FAMILY"],"expected":{"INTERVIEW":"NO"}}"""));
        events.addAll(wave.answered(CAREERS_LEADER, 9, """
                {"satisfaction":"5","reasons":["NETWORK"]}"""));
        Log.take(events);
        Log.take(wave.closed("{\"LEARNER\":60,\"PARENT_CARER\":60,\"CAREERS_LEADER\":9}"));
    }

    @Test
    void comparesTheGroupsOverOneConceptInOneCall() {
        // When
        var answer = answer("comparison", "&concept=need-level");
        // Then
        var table = "tables[0].";
        assertThat(answer.getString("title.cy")).isEqualTo("Sut mae'r grwpiau'n cymharu?");
        assertThat(answer.getString(table + "comparability")).isEqualTo("HARMONISED");
        assertThat(answer.getList(table + "groups.letter")).containsExactly("A", "B", "C", "D", "E");
        assertThat(answer.getString(table + "groups[0].question.cy")).isEqualTo("need-level yn Gymraeg");
        assertThat(answer.getList(table + "groups.findAll { it.question == null }.audience"))
                .containsExactly("HEAD_PRINCIPAL", "SUBJECT_TEACHER");
        // SURE and UNSURE: 15 and 45 learners, 60 and 0 parents; X² = 120 (15·0 - 45·60)²/(60·60·75·45) = 72
        assertThat(answer.getString(table + "comparisons[0].outcome")).isEqualTo("TESTED");
        assertThat(answer.getFloat(table + "comparisons[0].chiSquare")).isEqualTo(72f);
        assertThat(figure(answer, "SURE", "LEARNER", "estimate")).isEqualTo(0.25f);
        assertThat(figure(answer, "SURE", "PARENT_CARER", "letters")).isEqualTo("A");
        assertThat(figure(answer, "UNSURE", "LEARNER", "letters")).isEqualTo("B");
        assertThat(figure(answer, "UNSURE", "LEARNER", "base.people")).isEqualTo(60);
        assertThat(figure(answer, "SURE", "CAREERS_LEADER", "reason")).isEqualTo("BASE_BELOW_MINIMUM");
        assertThat(figure(answer, "SURE", "HEAD_PRINCIPAL", "reason")).isEqualTo("NOT_ASKED");
        assertThat(figure(answer, "SURE", "LEARNER", "release.sha256").toString())
                .hasSize(64);
    }

    @Test
    void tellsOfAQuestionnaireAsSoonAsItIsPublished() {
        // Given
        var late = new Wave();
        var events = late.told("sdc-1");
        Log.take(events.subList(0, 2));
        var one = audiences(late);
        // When
        Log.take(events.subList(2, events.size()));
        // Then
        assertThat(one).hasSize(1);
        assertThat(audiences(late)).containsExactlyInAnyOrder("LEARNER", "PARENT_CARER", "CAREERS_LEADER");
    }

    /** One for the campaign and its questionnaires, one for the state of its leaves. Others may read at the same time. */
    @Test
    void asksTheDatabaseTwiceForWhatItAnsweredBefore() {
        // Given
        database.getConfiguration().setMetricsEnabled(true);
        var first = answer("comparison", "&concept=need-level").prettify();
        // When
        var fewest = Long.MAX_VALUE;
        for (int again = 0; again < 10; again++) {
            long before = database.getMetrics().acquireCount();
            assertThat(answer("comparison", "&concept=need-level").prettify()).isEqualTo(first);
            fewest = Math.min(fewest, database.getMetrics().acquireCount() - before);
        }
        // Then
        assertThat(fewest).isEqualTo(2);
    }

    private static List<String> audiences(Wave wave) {
        return Api.as("analyst", "/api/insight/v1/concepts?campaign=" + wave.campaign())
                .jsonPath()
                .getList("concepts.find { it.concept == 'satisfaction' }.asked.audience");
    }

    @Test
    void findsTheIdealTimesOfEachActivityEachPersonCountedOnce() {
        // When
        var answer = answer("ideal-times", "");
        // Then: 45 of 60 chose Year 9 for the interview, twice over; 15 chose Year 13
        var interview = "tables[0].figures.findAll { it.item == 'INTERVIEW' && it.audience == 'LEARNER' }.";
        assertThat(answer.getList(interview + "code")).containsExactly("Y9", "Y11", "Y13");
        assertThat(answer.getList(interview + "estimate")).containsExactly(0.75f, 0.75f, 0.25f);
        assertThat(answer.getList(interview + "best")).containsExactly(true, true, false);
        assertThat(answer.getList(interview + "base.answered")).containsExactly(60, 60, 60);
        var fair = "tables[0].figures.findAll { it.item == 'FAIR' && it.audience == 'LEARNER' }.";
        assertThat(answer.getList(fair + "base.answered")).containsExactly(45, 45, 45);
        assertThat(answer.getList(fair + "best")).containsExactly(false, true, false);
        // Parents were asked and left it out.
        assertThat(answer.getList("tables[0].figures.findAll { it.audience == 'PARENT_CARER' }.reason"))
                .containsOnly("NOBODY_ANSWERED");
        assertThat(answer.getList("tables[0].items.label.cy"))
                .containsExactly("INTERVIEW yn Gymraeg", "FAIR yn Gymraeg");
    }

    @Test
    void tellsThePlaceOfEachActivityApartFromItsTime() {
        // When
        var answer = answer("delivery-preference", "&item=INTERVIEW");
        // Then: 45 of 60 name the school, some of them twice, and the same 45 a place online; 15 name no place
        assertThat(answer.getList("tables.concepts")).containsExactly(List.of("ideal-times/place"));
        var learners = "tables[0].figures.findAll { it.audience == 'LEARNER' }.";
        assertThat(answer.getList(learners + "code")).containsExactly("SCHOOL", "ONLINE");
        assertThat(answer.getList(learners + "estimate")).containsExactly(0.75f, 0.75f);
        assertThat(answer.getList(learners + "best")).containsExactly(true, true);
        assertThat(answer.getList("notAsked"))
                .contains("preferred-interaction", "preferred-place", "ideal-times/interaction");
    }

    @Test
    void subtractsWhatPeopleHadFromWhatTheyExpect() {
        // When
        var answer = answer("perception-gap", "&item=INTERVIEW");
        // Then: all 60 expect an interview, 45 had one
        var gap = "tables[0].figures.findAll { it.audience == 'LEARNER' }.";
        assertThat(answer.getList("tables[0].concepts")).containsExactly("services-expected", "services-received");
        assertThat(answer.getList(gap + "code")).containsExactly("FIRST", "SECOND", "GAP");
        assertThat(answer.getList(gap + "estimate")).containsExactly(1f, 0.75f, 0.25f);
        assertThat(answer.getList("notAsked")).contains("staff-services-expected", "expectation-met", "issue-cause");
    }

    @Test
    void takesUpACorrectionOfTheCatalogueAtOnce() throws SQLException {
        // When
        var first = answerWithCatalogue(1, true);
        var second = answerWithCatalogue(2, false);
        // Then: the fair is offered at first, so nobody can miss it in vain, and then it is not
        assertThat(first.getString("tables[0].codes[1].label.en")).contains("from 2026-08-01, revision 1");
        assertThat(second.getString("tables[0].codes[1].label.en")).contains("from 2026-08-01, revision 2");
        var inVain = "tables[0].figures.find { it.audience == 'LEARNER' && it.code == 'UNMET_EXPECTATION' }.";
        assertThat(first.getString(inVain + "reason")).isEqualTo("OFFERED");
        assertThat(second.getString(inVain + "reason")).isNull();
    }

    private JsonPath answerWithCatalogue(int revision, boolean isOffered) throws SQLException {
        Database.execute(
                "INSERT INTO service_catalogue VALUES ('2026-08-01', %d, '[{\"code\":\"FAIR\",\"offered\":%s}]', 'x', now())"
                        .formatted(revision, isOffered));
        return answer("offer-gap", "&item=FAIR");
    }

    @Test
    void showsReasonsOfAGroupWithoutComparingIt() {
        // When
        var answer = answer("training-reasons", "");
        // Then: nine careers leaders are too few
        assertThat(answer.getList("tables[0].figures.findAll { it.audience == 'CAREERS_LEADER' }.status"))
                .containsOnly("WITHHELD");
        assertThat(answer.getList("tables[0].figures.findAll { it.audience == 'LEARNER' }.status"))
                .containsOnly("NOT_ASKED");
    }

    @Test
    void listsQuestionsAndConceptsWithoutAnyCount() {
        // When
        var questions = Api.as("analyst", "/api/insight/v1/questions").jsonPath();
        var concepts = Api.as("analyst", "/api/insight/v1/concepts?campaign=" + wave.campaign())
                .jsonPath();
        // Then
        assertThat(questions.getList("items.id"))
                .containsExactly(
                        "comparison",
                        "ideal-times",
                        "delivery-preference",
                        "perception-gap",
                        "offer-gap",
                        "needs",
                        "themes",
                        "leader-profile",
                        "training-reasons",
                        "training-impact");
        assertThat(concepts.getList("concepts.concept"))
                .containsExactly(
                        "ebe-aware",
                        "ideal-times",
                        "ideal-times/place",
                        "need-level",
                        "satisfaction",
                        "services-expected",
                        "services-received",
                        "support-sources",
                        "training-reasons");
        assertThat(concepts.getList("concepts.find { it.concept == 'training-reasons' }.asked.audience"))
                .containsExactly("CAREERS_LEADER");
    }

    @Test
    void servesTheSameFiguresInEveryForm() {
        // Given
        var path = QUESTIONS + "comparison?concept=support-sources&campaign=" + wave.campaign();
        // When
        var csv = Api.as("analyst", path + "&format=CSV");
        var asked = Api.as("analyst", "text/csv", path);
        var stat = Api.as("analyst", "application/json;profile=\"https://json-stat.org/format/\"", path);
        var metadata = Api.as("analyst", path + "&format=CSVW");
        // Then
        assertThat(csv.contentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(csv.header("Link")).contains("rel=\"describedby\"").contains("format=CSVW");
        assertThat(asked.asString()).isEqualTo(csv.asString());
        assertThat(csv.asString())
                .contains(
                        "FAMILY,FAMILY in English,FAMILY yn Gymraeg,LEARNER,Learners,Dysgwyr,FREE,,A,F,,SHARE,0.7500,");
        assertThat(stat.contentType()).contains("json-stat.org");
        assertThat(stat.header("Content-Language")).isEqualTo("en");
        assertThat(stat.jsonPath().getList("link.item[0].id")).containsExactly("code", "group", "statistic");
        assertThat(stat.jsonPath().getFloat("link.item[0].value[0]")).isEqualTo(0.75f);
        assertThat(metadata.contentType()).startsWith("application/csvm+json");
        assertThat(metadata.jsonPath().getString("url")).endsWith("format=CSV");
    }

    @Test
    void answersNotModifiedWhileNothingIsReleased() {
        // Given
        var path = QUESTIONS + "needs?campaign=" + wave.campaign();
        var first = Api.as("analyst", path);
        // When
        var again = RestAssured.given()
                .auth()
                .oauth2(TestTokens.token("person-1", Set.of("analyst")))
                .header("If-None-Match", first.header("ETag"))
                .get(path);
        // Then
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asString()).isEmpty();
        assertThat(first.header("Vary")).isEqualTo("Accept, Accept-Language");
    }

    @ParameterizedTest
    @CsvSource({
        "'ideal-time?campaign=C', 404, UNKNOWN_QUESTION, ideal-times",
        "'comparison?campaign=C&concept=hope', 404, CONCEPT_NOT_ASKED, need-level",
        "'comparison?campaign=C&concept=good-practice', 404, CONCEPT_NOT_ASKED, need-level",
        "'comparison?campaign=C&concept=child-year', 404, CONCEPT_NOT_ASKED, need-level",
        "'comparison?campaign=C', 400, MALFORMED_REQUEST, need-level",
        "'ideal-times?campaign=C&concept=need-level', 404, CONCEPT_NOT_ASKED, ideal-times",
        "'ideal-times?campaign=C&item=WALK', 404, CODE_NOT_ASKED, INTERVIEW",
        "'ideal-times?campaign=C&code=Y8', 404, CODE_NOT_ASKED, Y11",
        "'ideal-times?campaign=C&format=XLS', 400, MALFORMED_REQUEST, JSON_STAT",
        "'ideal-times?campaign=C&year=3', 400, UNKNOWN_PARAMETER, campaign",
        "'ideal-times?campaign=x', 400, MALFORMED_REQUEST, UUID",
        "'ideal-times', 400, MALFORMED_REQUEST, required",
        "'ideal-times?campaign=0192f0a0-0000-7000-8000-00000000dead', 404, UNKNOWN_CAMPAIGN, ''"
    })
    void saysWhatWouldBeAllowed(String asked, int status, String code, String allowed) {
        // When
        var answer = Api.as("analyst", QUESTIONS + asked.replace("=C", "=" + wave.campaign()));
        // Then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
        assertThat(answer.asString()).contains(allowed);
    }

    @Test
    void servesAPageToWhoeverAsksLikeABrowser() {
        // When
        var page = Api.as(
                "analyst",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
                QUESTIONS + "needs?campaign=" + wave.campaign());
        // Then
        assertThat(page.contentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.header("Content-Language")).isEqualTo("en");
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'; style-src 'sha256-");
        assertThat(page.asString()).contains("<html lang=\"en\">", "<caption>need-level</caption>", "[c] not shown");
        assertThat(page.header("ETag")).isNotBlank();
    }

    @Test
    void isForAnalystsAndAdministrators() {
        // Then
        var path = "needs?campaign=" + wave.campaign();
        assertThat(Api.as("programme-administrator", QUESTIONS + path).statusCode())
                .isEqualTo(200);
        assertThat(Api.as("auditor", QUESTIONS + path).statusCode()).isEqualTo(403);
        assertThat(Api.as("auditor", "/api/insight/v1/questions").statusCode()).isEqualTo(403);
        assertThat(Api.as("auditor", "/api/insight/v1/concepts?campaign=" + wave.campaign())
                        .statusCode())
                .isEqualTo(403);
        assertThat(RestAssured.get(QUESTIONS + path).statusCode()).isEqualTo(401);
    }

    @Test
    void widensIntervalsByTheNoiseOfThePolicy() {
        // Given
        var noisy = new Wave();
        Log.take(noisy.told("sdc-3"));
        Log.take(noisy.answered(LEARNER, 20, "{\"need\":\"SURE\",\"sources\":[\"FAMILY\"]}"));
        // When
        var answer = answerOf(noisy.campaign(), "needs", "");
        // Then: the block of ten that is released says so, in plain questions and in those with several answers
        assertThat(answer.getList(
                        "tables.figures.flatten().findAll { it.audience == 'LEARNER' && it.interval }.interval.method"))
                .isNotEmpty()
                .containsOnly("wilson+noise");
    }

    @Test
    void saysTheSameOfNinePeopleAsOfNobody() {
        // Given
        var quiet = new Wave();
        Log.take(quiet.told("sdc-1"));
        var before = body(quiet, "needs");
        // When
        Log.take(quiet.answered(LEARNER, 9, "{\"need\":\"SURE\",\"sources\":[\"FAMILY\"]}"));
        // Then
        assertThat(body(quiet, "needs")).isEqualTo(before);
    }

    private static String body(Wave wave, String question) {
        return Api.as("analyst", QUESTIONS + question + "?format=CSV&campaign=" + wave.campaign())
                .asString();
    }

    private JsonPath answer(String question, String more) {
        return answerOf(wave.campaign(), question, more);
    }

    private static JsonPath answerOf(UUID campaign, String question, String more) {
        Response answer = Api.as("analyst", QUESTIONS + question + "?campaign=" + campaign + more);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private static Object figure(JsonPath answer, String code, String audience, String member) {
        List<Object> found = answer.getList("tables[0].figures.findAll { it.code == '%s' && it.audience == '%s' }.%s"
                .formatted(code, audience, member));
        return found.getFirst();
    }
}
