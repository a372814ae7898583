package careers.insight.training;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import careers.insight.Api;
import careers.insight.Log;
import careers.insight.Message;
import careers.platform.id.Ids;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithInfrastructure
class TrainingComparisonApiTest {

    private static final String TIMES = "/api/insight/v1/training-completion-times";
    private static final String PLOT = "/api/insight/v1/training-funnel-plot";

    private final UUID provider = Ids.next();

    @Test
    void estimatesTheTimeToCompletionOfThoseWhoFinishedAndThoseWhoHaveNot() {
        // Given: four begin on the same day; two complete after 30 and 60 days, one leaves after 40, one goes on
        var cohort = Ids.next();
        var events = new ArrayList<Message>();
        events.add(opened(cohort, provider, "LEVEL_6"));
        events.addAll(enrolment(
                cohort, "EN-910001", "CONFIRMED 2026-01-01", "IN_PROGRESS 2026-03-01", "COMPLETED 2026-03-31"));
        events.addAll(enrolment(cohort, "EN-910001", "IN_PROGRESS 2026-03-01", "COMPLETED 2026-04-30"));
        events.addAll(enrolment(cohort, "EN-910001", "IN_PROGRESS 2026-03-01", "NOT_COMPLETED 2026-04-10"));
        events.addAll(enrolment(cohort, "EN-910001", "IN_PROGRESS 2026-03-01", "DEFERRED 2026-03-09"));
        events.addAll(enrolment(cohort, "EN-910001", "REQUESTED 2026-03-01", "CONFIRMED 2026-03-02"));
        Collections.shuffle(events, new Random(4));
        // When
        Log.take(events);
        var times = answer(TIMES, "PROVIDER");
        // Then: 3/4 after 30 days; of the two left at 60 days one completes
        assertThat(times.getString("units[0].unit.name")).isEqualTo("Hyfforddiant Môn");
        assertThat(times.getInt("units[0].started")).isEqualTo(4);
        assertThat(times.getInt("units[0].completed")).isEqualTo(2);
        assertThat(times.getInt("units[0].underWay")).isEqualTo(1);
        assertThat(times.getInt("units[0].left")).isEqualTo(1);
        assertThat(times.getList("units[0].steps.day")).containsExactly(30, 60);
        assertThat(times.getList("units[0].steps.atRisk")).containsExactly(4, 2);
        assertThat(times.getList("units[0].steps.remaining")).containsExactly(0.75f, 0.375f);
        assertThat(times.getInt("units[0].firstQuarterDays")).isEqualTo(30);
        assertThat(times.getInt("units[0].medianDays")).isEqualTo(60);
        assertThat(table(TIMES, "PROVIDER"))
                .endsWith(
                        "%1$s,Hyfforddiant Môn,4,2,1,1,30,60,30,4,1,0.7500,0.2165\r\n%1$s,Hyfforddiant Môn,4,2,1,1,30,60,60,2,1,0.3750,0.2864\r\n"
                                .formatted(provider));
    }

    @Test
    void drawsTheLimitsOfTheFunnelByLocalAuthority() {
        // Given: 20 of 20 complete in one place, 8 of 20 in another, all together 28 of 40
        var cohort = Ids.next();
        var events = new ArrayList<Message>();
        events.add(opened(cohort, provider, "LEVEL_7"));
        events.add(registered("EN-910002", "Northshire " + provider));
        events.add(registered("EN-910003", "Southshire " + provider));
        for (int i = 0; i < 20; i++) {
            events.addAll(enrolment(cohort, "EN-910002", "IN_PROGRESS 2026-03-01", "COMPLETED 2026-04-30"));
            events.addAll(enrolment(
                    cohort,
                    "EN-910003",
                    "IN_PROGRESS 2026-03-01",
                    (i < 8 ? "COMPLETED" : "NOT_COMPLETED") + " 2026-04-30"));
            events.addAll(enrolment(cohort, "EN-910003", "IN_PROGRESS 2026-03-01"));
        }
        // When
        Log.take(events);
        var plot = answer(PLOT, "LOCAL_AUTHORITY");
        // Then: binomial of 20 and 0.7 has 2.5 and 97.5 % limits of 0.48 and 0.88
        assertThat(plot.getFloat("completionTarget")).isEqualTo(0.7f);
        assertThat(plot.getList("units.unit.key")).containsExactly("Northshire " + provider, "Southshire " + provider);
        assertThat(plot.getList("units.enrolled")).containsExactly(20, 40);
        assertThat(plot.getList("units.ended")).containsExactly(20, 20);
        assertThat(plot.getList("units.completion.estimate")).containsExactly(1f, 0.4f);
        assertThat(plot.getList("units.completion.position")).containsExactly("ABOVE_99_8", "BELOW_95");
        assertThat(plot.getFloat("claimTarget")).isEqualTo(0f);
        assertThat(plot.getList("units.claim.position")).containsExactly("WITHIN", "WITHIN");
        assertThat(table(PLOT, "LOCAL_AUTHORITY").lines().skip(1))
                .hasSize(2)
                .allMatch(row -> row.contains(",20,0.") || row.contains(",20,1."));
    }

    @Test
    void comparesRegionsByNameInBothLanguagesAndKeepsOnesItDoesNotKnow() {
        // Given
        var cohort = Ids.next();
        Log.take(List.of(
                opened(cohort, provider, "LEVEL_7"),
                registered("EN-910004", "Northshire", "NORTH_EAST"),
                registered("EN-910005", "Elsewhere", "CHANNEL_ISLANDS"),
                registered("EN-910006", "Unsaid")));
        for (var school : List.of("EN-910004", "EN-910005", "EN-910006")) {
            Log.take(enrolment(cohort, school, "IN_PROGRESS 2026-03-01", "COMPLETED 2026-04-30"));
        }
        // When
        var plot = answer(PLOT, "REGION");
        // Then
        assertThat(plot.getList("units.unit.key")).containsExactly("", "CHANNEL_ISLANDS", "NORTH_EAST");
        assertThat(plot.getList("units.unit.name")).containsExactly("", "CHANNEL_ISLANDS", "North East");
        assertThat(plot.getList("units.unit.label.cy"))
                .containsExactly("", "CHANNEL_ISLANDS", "Gogledd-ddwyrain Lloegr");
        assertThat(plot.getList("units.completed")).containsExactly(1, 1, 1);
        assertThat(answer(TIMES, "REGION").getList("units.medianDays")).containsExactly(60, 60, 60);
    }

    @Test
    void givesTheSameCountsInEveryForm() {
        // Given
        var cohort = Ids.next();
        Log.take(opened(cohort, provider, "LEVEL_6"));
        Log.take(enrolment(cohort, "EN-910001", "IN_PROGRESS 2026-03-01", "COMPLETED 2026-03-31"));
        var funnel = "/api/insight/v1/training-funnel?provider=" + provider;
        // When
        var json = Api.as("auditor", funnel).jsonPath();
        var csv = Api.as("auditor", "text/csv", funnel).asString();
        var stat = Api.as("auditor", funnel + "&format=JSON_STAT").jsonPath();
        var page = Api.as("auditor", "text/html", funnel);
        var columns = Api.as("auditor", funnel + "&format=CSVW").jsonPath();
        // Then
        assertThat(json.getInt("rows[0].steps.completed")).isEqualTo(1);
        assertThat(csv.lines().toList().get(1))
                .isEqualTo(provider + ",Hyfforddiant Môn,LEVEL_6,Level 6,Lefel 6,80,1,1,0,0,0,GBP");
        assertThat(stat.getList("id")).containsExactly("provider_id", "level", "statistic");
        assertThat(stat.getMap("value").values()).containsExactly(80, 1, 1, 0, 0, 0);
        assertThat(stat.getString("dimension.provider_id.category.label." + "'" + provider + "'"))
                .isEqualTo("Hyfforddiant Môn");
        assertThat(page.asString())
                .contains(
                        "<th scope=\"row\">Hyfforddiant Môn</th><th scope=\"row\">Level 6</th>",
                        "<td><data value=\"80\">80</data></td>",
                        "£0.00");
        assertThat(columns.getList("tableSchema.primaryKey")).containsExactly("provider_id", "level");
        for (var path : List.of(TIMES, PLOT)) {
            var about = path + "?by=PROVIDER&provider=" + provider;
            assertThat(Api.as("auditor", "text/html", about).asString()).contains("<caption>", "Hyfforddiant Môn");
            assertThat(Api.as("auditor", about + "&format=JSON_STAT").jsonPath().getString("class"))
                    .isEqualTo("dataset");
        }
    }

    @Test
    void comparesLevelsAndSaysNothingOfWhoHasNotEnded() {
        // Given
        var cohort = Ids.next();
        Log.take(opened(cohort, provider, "NON_ACCREDITED"));
        Log.take(enrolment(cohort, "EN-910004", "CONFIRMED 2026-03-01"));
        // When
        var plot = answer(PLOT, "LEVEL");
        // Then
        assertThat(plot.getString("units[0].unit.key")).isEqualTo("NON_ACCREDITED");
        assertThat(plot.getInt("units[0].enrolled")).isEqualTo(1);
        assertThat(plot.getMap("units[0].completion")).isNull();
        assertThat(plot.getString("completionTarget")).isNull();
        assertThat(answer(TIMES, "LEVEL").getList("units")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"by=SCHOOL, ?by, NOT_IN_LIST", "level=LEVEL_6, ?by, REQUIRED", "by=LEVEL&level=8, ?level, NOT_IN_LIST"})
    void saysWhatWouldBeAllowed(String query, String pointer, String code) {
        for (var path : List.of(TIMES, PLOT)) {
            assertThatProblem(Api.as("analyst", path + "?" + query))
                    .is(400)
                    .hasCode("MALFORMED_REQUEST")
                    .hasError(pointer, code);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"provider-client", "school-client", "payment-officer"})
    void isClosedToThoseWhoDoNotAdminister(String role) {
        assertThat(Api.as(role, TIMES + "?by=LEVEL").statusCode()).isEqualTo(403);
        assertThat(Api.as(role, PLOT + "?by=LEVEL").statusCode()).isEqualTo(403);
    }

    private String table(String path, String by) {
        var answer = Api.as("auditor", "text/csv", path + "?by=" + by + "&provider=" + provider);
        assertThat(answer.contentType()).startsWith("text/csv");
        return answer.asString();
    }

    private JsonPath answer(String path, String by) {
        var answer = Api.as("auditor", path + "?by=" + by + "&provider=" + provider);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private static Message opened(UUID cohort, UUID provider, String level) {
        return Message.event(
                "training.cohort.opened", cohort.toString(), 1, """
                {"cohortId":"%s","providerId":"%s","providerName":"Hyfforddiant Môn","courseId":"%s","level":"%s",
                 "academicYear":"2025/26","capacity":80}""".formatted(cohort, provider, Ids.next(), level));
    }

    private static Message registered(String establishment, String localAuthority) {
        return Message.event(
                "training.establishment.registered", establishment, 1, """
                {"establishment":"%s","name":"A school","nation":"ENGLAND","localAuthority":"%s","phase":"Secondary",
                 "open":true}""".formatted(establishment, localAuthority));
    }

    private static Message registered(String establishment, String localAuthority, String region) {
        return Message.event("training.establishment.registered", establishment, 1, """
                {"establishment":"%s","name":"A school","nation":"ENGLAND","localAuthority":"%s","region":"%s",
                 "phase":"Secondary","open":true}""".formatted(
                        establishment, localAuthority, region));
    }

    /** Steps of one enrolment, each a state and its day. */
    private static List<Message> enrolment(UUID cohort, String establishment, String... steps) {
        var enrolment = Ids.next();
        var messages = new ArrayList<Message>();
        for (var step : steps) {
            var state = step.split(" ")[0];
            var type = "training.enrolment." + state.toLowerCase(Locale.ROOT).replace('_', '-');
            messages.add(Message.event(type, enrolment.toString(), messages.size() + 1, """
                    {"enrolmentId":"%s","cohortId":"%s","providerId":"x","level":"LEVEL_6","establishment":"%s",
                     "state":"%s","occurredOn":"%s"}""".formatted(
                            enrolment, cohort, establishment, state, step.split(" ")[1])));
        }
        return messages;
    }
}
