package careers.training;

import static careers.training.World.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Database;
import careers.platform.testing.EventSchemaContract;
import careers.platform.testing.TopicProbe;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A leader's training and the school's bursary, from the request of a place to money in the ledger. */
@QuarkusTest
@WithInfrastructure
class JourneyTest {

    @BeforeEach
    void start() {
        World.reset();
        World.importRegister();
        World.allocate(5_000);
    }

    @Test
    void paysOneBursaryAndTellsEveryStep() {
        // Given
        String enrolment = World.aCompletedEnrolment(SCHOOL);
        String claim = World.claimFor(SCHOOL, enrolment);
        World.ok(World.decide(Api.approver(1), claim, "FIRST", "APPROVED"));
        World.ok(World.decide(Api.approver(2), claim, "SECOND", "APPROVED"));
        String run = World.anAuthorisedRun();
        World.ok(Api.officer().post("/payment-runs/" + run + "/instruction", null));
        Response file = World.ok(Api.officer().post("/payment-runs/" + run + "/file", Map.of("format", "CSV")));
        String endToEndId = file.<String>path("content")
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .split(",")[0];
        // When
        Response settled = World.ok(Api.officer()
                .post(
                        "/payment-runs/" + run + "/settlements",
                        Map.of(
                                "settlements",
                                List.of(Map.of(
                                        "endToEndId",
                                        endToEndId,
                                        "settledOn",
                                        World.today().toString())))));
        // Then
        assertThat(settled.<Integer>path("settled")).isEqualTo(1);
        assertThat(settled.<String>path("state")).isEqualTo("SETTLED");
        assertThat(Api.school(SCHOOL).get("/bursary-claims/" + claim).<String>path("state"))
                .isEqualTo("PAID");
        assertThat(World.balances())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "FUNDER_BUDGET", -500_000L,
                        "UNCOMMITTED", 400_000L,
                        "COMMITTED", 0L,
                        "PAYABLE", 0L,
                        "RECEIVABLE", 0L,
                        "WRITE_OFF", 0L,
                        "FUNDER_RETURN", 0L,
                        "PAID", 100_000L));
        assertSteps(
                "training.bursary-claim.v1",
                claim,
                List.of(
                        "training.bursary-claim.submitted",
                        "training.bursary-claim.eligible",
                        "training.bursary-claim.first-approved",
                        "training.bursary-claim.approved",
                        "training.bursary-claim.in-run",
                        "training.bursary-claim.instructed",
                        "training.bursary-claim.paid"));
        assertSteps(
                "training.enrolment.v1",
                enrolment,
                List.of(
                        "training.enrolment.requested",
                        "training.enrolment.endorsed",
                        "training.enrolment.confirmed",
                        "training.enrolment.completed"));
    }

    @Test
    void announcesCohortsAndSchoolsWithoutAnyPersonalData() {
        // Given
        World.aLeaderAt(SCHOOL);
        // When
        String cohort = World.aCohort(World.ukprn(), 7);
        // Then
        assertSteps("training.cohort.v1", cohort, List.of("training.cohort.opened"));
        try (TopicProbe topic = TopicProbe.on("training.establishment.v1")) {
            TopicProbe.Message message = topic.awaitKey("CY-6800001", 1).getFirst();
            assertThat(message.value()).contains("WALES").contains("Ysgol y Bryn");
            EventSchemaContract.assertValid(message.type(), message.value());
        }
        assertThat(Database.value("select count(*) from outbox where payload::text like '%example.org%'"
                        + " or payload::text like '%Sam Example%'"))
                .isEqualTo("0");
    }

    private static void assertSteps(String topicName, String key, List<String> types) {
        try (TopicProbe topic = TopicProbe.on(topicName)) {
            List<TopicProbe.Message> messages = topic.awaitKey(key, types.size());
            assertThat(messages).extracting(TopicProbe.Message::type).containsExactlyElementsOf(types);
            for (int i = 0; i < messages.size(); i++) {
                assertThat(messages.get(i).sequence()).isEqualTo(i + 1L);
                EventSchemaContract.assertValid(
                        messages.get(i).type(), messages.get(i).value());
            }
        }
    }
}
