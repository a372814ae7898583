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
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithInfrastructure
class TrainingFunnelApiTest {

    private static final String PATH = "/api/insight/v1/training-funnel";

    private final UUID provider = Ids.next();

    @Test
    void countsEachStepByProviderAndLevel() {
        // Given
        var six = cohort("LEVEL_6", "2026/27", 20);
        var seven = cohort("LEVEL_7", "2026/27", 15);
        Log.take(six.opened, seven.opened);
        Log.take(flat(List.of(
                six.enrolment("REQUESTED"),
                six.enrolment("REQUESTED", "CONFIRMED"),
                six.enrolment("REQUESTED", "CONFIRMED", "COMPLETED"),
                six.enrolment("REQUESTED", "CONFIRMED", "COMPLETED"),
                seven.enrolment("REQUESTED", "CONFIRMED", "COMPLETED"),
                six.claim("SUBMITTED", "FIRST_APPROVED", "APPROVED", "IN_RUN", "INSTRUCTED", "PAID"),
                six.claim("SUBMITTED", "FIRST_APPROVED"),
                seven.claim("SUBMITTED", "REJECTED"))));
        // When
        var funnel = funnel("");
        // Then
        assertThat(funnel.getString("profile")).isEqualTo("OPERATIONAL");
        assertThat(funnel.getList("rows.level")).isEqualTo(List.of("LEVEL_6", "LEVEL_7"));
        assertThat(funnel.getString("rows[0].levelLabel.cy")).isEqualTo("Lefel 6");
        assertThat(funnel.getString("rows[0].providerName")).isEqualTo("Hyfforddiant Môn");
        assertThat(steps(funnel, "rows[0].steps")).isEqualTo(List.of(20, 3, 2, 2, 1));
        assertThat(steps(funnel, "rows[1].steps")).isEqualTo(List.of(15, 1, 1, 0, 0));
        assertThat(steps(funnel, "total")).isEqualTo(List.of(35, 4, 3, 2, 1));
        assertThat(funnel.getMap("total.paid.amount")).isEqualTo(Map.of("amountPence", 100_000, "currency", "GBP"));
        assertThat(funnel.getString("total.paid.pounds")).isEqualTo("£1,000.00");
        assertThat(funnel.getString("rows[1].steps.paid.pounds")).isEqualTo("£0.00");
    }

    @Test
    void changesNothingWhenEventsComeThreeTimesAndInAnotherOrder() {
        // Given
        var cohort = cohort("NON_ACCREDITED", "2026/27", 12);
        var all = new ArrayList<Message>();
        all.add(cohort.opened);
        for (int i = 0; i < 5; i++) {
            all.addAll(cohort.enrolment("REQUESTED", "CONFIRMED", "COMPLETED"));
            all.addAll(cohort.claim("SUBMITTED", "FIRST_APPROVED", "APPROVED", "IN_RUN", "INSTRUCTED", "PAID"));
        }
        var thrice = new ArrayList<Message>(all);
        thrice.addAll(all);
        thrice.addAll(all);
        Collections.shuffle(thrice, new Random(20261121));
        // When
        Log.take(thrice);
        // Then
        var funnel = funnel("");
        assertThat(steps(funnel, "total")).isEqualTo(List.of(12, 5, 5, 5, 5));
        assertThat(funnel.getString("total.paid.pounds")).isEqualTo("£5,000.00");
    }

    @Test
    void countsAnEnrolmentAsSoonAsItsCohortIsKnown() {
        // Given
        var cohort = cohort("LEVEL_6", "2026/27", 10);
        Log.take(cohort.enrolment("REQUESTED", "CONFIRMED"));
        var before = funnel("").getList("rows");
        // When
        Log.take(cohort.opened);
        // Then
        assertThat(before).isEmpty();
        assertThat(steps(funnel(""), "total")).isEqualTo(List.of(10, 1, 0, 0, 0));
    }

    @Test
    void hasThePlacesOfACohortAsTheyAreNow() {
        // Given
        var scheduled = cohort("LEVEL_6", "2026/27", 10);
        var larger = cohort("LEVEL_6", "2026/27", 10);
        var cancelled = cohort("LEVEL_7", "2026/27", 7);
        // When
        Log.take(
                scheduled.changed("SCHEDULED", 10, 1),
                larger.opened,
                larger.changed("IN_PROGRESS", 12, 2),
                cancelled.opened,
                cancelled.changed("CANCELLED", 7, 2));
        // Then
        var funnel = funnel("");
        assertThat(funnel.getList("rows.steps.places")).isEqualTo(List.of(12, 0));
        assertThat(funnel.getInt("total.places")).isEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource({
        "'&academicYear=2025/26', 5",
        "'&academicYear=2026/27', 17",
        "'&academicYear=2027/28', 0",
        "'&level=LEVEL_7', 7",
        "'&academicYear=2026/27&level=LEVEL_6', 10"
    })
    void countsOnlyTheCohortsAskedFor(String filter, int places) {
        // Given
        Log.take(
                cohort("LEVEL_6", "2025/26", 5).opened,
                cohort("LEVEL_6", "2026/27", 10).opened,
                cohort("LEVEL_7", "2026/27", 7).opened);
        // When
        var funnel = funnel(filter);
        // Then
        assertThat(funnel.getInt("total.places")).isEqualTo(places);
    }

    @ParameterizedTest
    @CsvSource({
        "academicYear, 2026/28, NOT_AN_ACADEMIC_YEAR",
        "academicYear, 2026, NOT_AN_ACADEMIC_YEAR",
        "academicYear, 2026-27, NOT_AN_ACADEMIC_YEAR",
        "academicYear, '', EMPTY",
        "level, LEVEL_8, NOT_IN_LIST",
        "level, level_6, NOT_IN_LIST",
        "provider, 'a b', NOT_AN_ID",
        "provider, %00, NOT_AN_ID"
    })
    void refusesAFilterThatNamesNothing(String parameter, String value, String code) {
        // When
        var answer = Api.as("analyst", PATH + "?" + parameter + "=" + value.replace(" ", "%20"));
        // Then
        assertThatProblem(answer).is(400).hasCode("MALFORMED_REQUEST").hasError("?" + parameter, code);
    }

    @Test
    void acceptsTheTurnOfTheCentury() {
        assertThat(AcademicYears.isWellFormed("2099/00")).isTrue();
        assertThat(AcademicYears.isWellFormed("2099/01")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyst", "programme-administrator", "auditor"})
    void isOpenToThoseWhoAdminister(String role) {
        assertThat(Api.as(role, PATH).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"respondent-client", "school-client", "provider-client", "finance-approver", "payment-officer"})
    void isClosedToEverybodyElse(String role) {
        assertThatProblem(Api.as(role, PATH)).is(403).hasCode("FORBIDDEN");
    }

    private JsonPath funnel(String filter) {
        var answer = Api.as("analyst", PATH + "?provider=" + provider + filter);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private static List<Integer> steps(JsonPath funnel, String path) {
        return List.of(
                funnel.getInt(path + ".places"),
                funnel.getInt(path + ".enrolled"),
                funnel.getInt(path + ".completed"),
                funnel.getInt(path + ".claimed"),
                funnel.getInt(path + ".paid.count"));
    }

    private static List<Message> flat(List<List<Message>> messages) {
        return messages.stream().flatMap(List::stream).toList();
    }

    private Cohort cohort(String level, String year, int capacity) {
        var id = Ids.next();
        return new Cohort(id, level, Message.event("training.cohort.opened", id.toString(), 1, """
                {"cohortId":"%s","providerId":"%s","providerName":"Hyfforddiant Môn","courseId":"%s","level":"%s",
                 "academicYear":"%s","capacity":%d}""".formatted(
                        id, provider, Ids.next(), level, year, capacity)));
    }

    /** A cohort and what happens in it, in events of the training service. */
    private record Cohort(UUID id, String level, Message opened) {

        Message changed(String state, int capacity, long version) {
            return Message.event(
                    "training.cohort.changed", id.toString(), version, """
                    {"cohortId":"%s","providerId":"x","courseId":"x","level":"%s","academicYear":"2026/27",
                     "state":"%s","capacity":%d}""".formatted(id, level, state, capacity));
        }

        List<Message> enrolment(String... states) {
            var enrolment = Ids.next();
            var messages = new ArrayList<Message>();
            for (var state : states) {
                messages.add(Message.event(
                        type("training.enrolment.", state), enrolment.toString(), messages.size() + 1, """
                        {"enrolmentId":"%s","cohortId":"%s","providerId":"x","level":"%s","establishment":"EN-900001",
                         "state":"%s","occurredOn":"2026-11-02"}""".formatted(
                                        enrolment, id, level, state)));
            }
            return messages;
        }

        List<Message> claim(String... states) {
            var claim = Ids.next();
            var messages = new ArrayList<Message>();
            for (var state : states) {
                messages.add(Message.event(
                        type("training.bursary-claim.", state), claim.toString(), messages.size() + 1, """
                        {"claimId":"%s","enrolmentId":"%s","cohortId":"%s","providerId":"x","level":"%s",
                         "establishment":"EN-900001","amountPence":100000,"currency":"GBP","state":"%s"}""".formatted(
                                        claim, Ids.next(), id, level, state)));
            }
            return messages;
        }

        private static String type(String prefix, String state) {
            return prefix + state.toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
