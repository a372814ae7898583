package careers.training;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static careers.training.World.OTHER_SCHOOL;
import static careers.training.World.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A merger moves enrolments and entitlement; what approvers saw and what was paid does not change. */
@QuarkusTest
@WithInfrastructure
class LeaderMergeMoneyTest {

    private String duplicate;
    private String survivor;

    @BeforeEach
    void start() {
        World.reset();
        World.importRegister();
        World.allocate(10_000);
        duplicate = World.aLeaderAt(SCHOOL);
        survivor = World.aLeaderAt(OTHER_SCHOOL);
    }

    @Test
    void letsEnrolmentsFollow() {
        // Given
        String enrolment = World.enrolled(World.aCohort(World.ukprn(), 5), duplicate, SCHOOL);
        // When
        World.ok(Leaders.merge(duplicate, survivor));
        // Then
        assertThat(World.ok(Api.school(SCHOOL).get("/enrolments/" + enrolment)).<String>path("leaderId"))
                .isEqualTo(survivor);
        assertThat(World.ok(Leaders.own(survivor).get("/careers-leaders/me/enrolments"))
                        .<List<String>>path("items.enrolmentId"))
                .containsExactly(enrolment);
        assertThat(Database.value("select string_agg(type, ' ' order by aggregate_version) from outbox"
                        + " where aggregate_id = '" + enrolment + "'"))
                .isEqualTo("training.enrolment.requested training.enrolment.reassigned");
    }

    @Test
    void letsTheEntitlementFollowAndTheClaimStayAsItWasApproved() {
        // Given
        String claim = World.claimFor(SCHOOL, completed(duplicate, SCHOOL));
        String sha = Api.auditor().get("/bursary-claims/" + claim).path("contentSha256");
        World.ok(World.decide(Api.approver(1), claim, "FIRST", "APPROVED"));
        // When
        World.ok(Leaders.merge(duplicate, survivor));
        // Then
        assertThat(Api.auditor().get("/bursary-claims/" + claim).<String>path("contentSha256"))
                .isEqualTo(sha);
        assertThat(Database.value("select subject_key from bursary_slot where subject_kind = 'LEADER'"))
                .isEqualTo(survivor);
        World.ok(World.decide(Api.approver(2), claim, "SECOND", "APPROVED"));
        assertThat(World.balances()).containsEntry("PAYABLE", 100_000L);
        assertThat(IntegrityApiTest.verify().<List<?>>path("differences")).isEmpty();
        String second = completed(survivor, OTHER_SCHOOL);
        assertThat(Api.school(OTHER_SCHOOL)
                        .post("/bursary-claims", Map.of("enrolmentId", second))
                        .statusCode())
                .isIn(409, 422);
    }

    @Test
    void refusesToMakeOnePersonOfTwoWhoBothHoldABursary() {
        // Given
        String claim = World.claimFor(SCHOOL, completed(duplicate, SCHOOL));
        World.claimFor(OTHER_SCHOOL, completed(survivor, OTHER_SCHOOL));
        // Then
        assertThatProblem(Leaders.merge(duplicate, survivor)).is(409).hasCode("LEADERS_BOTH_HOLD_BURSARY");
        assertThat(World.ok(Api.administrator().get("/careers-leaders/" + duplicate))
                        .<String>path("name"))
                .isEqualTo("Sam Example");
        World.ok(Api.school(SCHOOL).post("/bursary-claims/" + claim + "/withdrawal", null));
        World.ok(Leaders.merge(duplicate, survivor));
    }

    @Test
    void refusesToMakeOnePersonOfTwoInTheSameCohort() {
        String cohort = World.aCohort(World.ukprn(), 5);
        World.enrolled(cohort, duplicate, SCHOOL);
        World.enrolled(cohort, survivor, OTHER_SCHOOL);
        assertThatProblem(Leaders.merge(duplicate, survivor)).is(409).hasCode("ALREADY_ENROLLED");
        assertThat(Database.value("select count(*) from careers_leader where merged_into is not null"))
                .isEqualTo("0");
    }

    @Test
    void mergesOnceHoweverManyTryBothWays() throws Exception {
        // Given
        World.claimFor(SCHOOL, completed(duplicate, SCHOOL));
        List<Callable<Response>> calls = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            calls.add(() -> Leaders.merge(duplicate, survivor));
            calls.add(() -> Leaders.merge(survivor, duplicate));
        }
        // When
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            for (Future<Response> answer : threads.invokeAll(calls)) {
                statuses.add(answer.get().statusCode());
            }
        }
        // Then
        assertThat(statuses).containsOnlyOnce(200).allMatch(status -> status < 500);
        assertThat(Database.value("select count(*) from careers_leader where merged_into is not null"))
                .isEqualTo("1");
        assertThat(Database.value(
                        "select count(*) from bursary_slot s join careers_leader l on l.id::text = s.subject_key"
                                + " where s.released_at is null and l.merged_into is null"))
                .isEqualTo("1");
    }

    @Test
    void refusesAClaimThatNamesAnotherLeaderThanItsEnrolment() {
        World.claimFor(SCHOOL, completed(duplicate, SCHOOL));
        World.appoint(survivor, SCHOOL, World.today().minusYears(2));
        Attack.isRefusedBy(
                "ck_bursary_claim_leader",
                "insert into bursary_claim select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(),"
                        + " 'state', 'SUBMITTED', 'leader_id', '" + survivor + "'::uuid))).* from bursary_claim c");
        Attack.isRefusedBy(
                "ck_bursary_slot_subject",
                "update bursary_slot set subject_key = '" + survivor + "' where subject_kind = 'LEADER'");
    }

    private static String completed(String leader, String establishment) {
        String ukprn = World.ukprn();
        String enrolment = World.enrolled(World.aCohort(ukprn, 5), leader, establishment);
        World.complete(ukprn, enrolment);
        return enrolment;
    }
}
