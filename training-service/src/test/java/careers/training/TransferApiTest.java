package careers.training;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
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

/** A leader goes on in another cohort of the same course: one seat taken, one given back, or nothing at all. */
@QuarkusTest
@WithInfrastructure
class TransferApiTest {

    private String ukprn;
    private String here;
    private String there;
    private String enrolment;

    @BeforeEach
    void start() {
        World.reset();
        World.importRegister();
        ukprn = World.ukprn();
        String offering = World.anOffering(World.aProvider(ukprn), 10);
        here = World.aCohortOf(offering, 2);
        there = World.aCohortOf(offering, 2);
        enrolment = World.enrolled(here, World.aLeaderAt(SCHOOL), SCHOOL);
        World.confirm(ukprn, enrolment);
    }

    @Test
    void movesTheSeatAndKeepsTheEndorsement() {
        // When
        Response moved = World.created(transfer(Api.provider(ukprn), enrolment, there));
        // Then
        assertThat(moved.<String>path("state")).isEqualTo("CONFIRMED");
        assertThat(moved.<String>path("transferredFrom")).isEqualTo(enrolment);
        assertThat(moved.<String>path("endorsedBy")).isEqualTo("senior-leader-1");
        assertThat(Waiting.state(enrolment)).isEqualTo("TRANSFERRED");
        assertThat(seats()).isEqualTo("0 1");
        World.ok(Api.provider(ukprn)
                .post(
                        "/enrolments/" + moved.path("enrolmentId") + "/completion",
                        World.completion(World.today().minusDays(1))));
        assertThatProblem(transfer(Api.provider(ukprn), enrolment, there))
                .is(409)
                .hasCode("ENROLMENT_STATE_CONFLICT");
    }

    @Test
    void changesNothingWhenTheOtherCohortIsFullOrWaitedFor() {
        World.enrolled(there, World.aLeaderAt(SCHOOL), SCHOOL);
        String second = World.enrolled(there, World.aLeaderAt(SCHOOL), SCHOOL);
        assertThatProblem(transfer(Api.provider(ukprn), enrolment, there))
                .is(409)
                .hasCode("COHORT_FULL");
        Waiting.list(there, 2);
        Waiting.enrolled(there);
        assertThatProblem(transfer(Api.provider(ukprn), enrolment, there))
                .is(409)
                .hasCode("OTHERS_ARE_WAITING");
        assertThat(Waiting.state(enrolment)).isEqualTo("CONFIRMED");
        assertThat(Waiting.state(second)).isEqualTo("REQUESTED");
    }

    @Test
    void stopsAtAnotherCourseTheSameCohortAndAnotherProvider() {
        String elsewhere = World.aCohort(World.ukprn(), 2);
        assertThatProblem(transfer(Api.administrator(), enrolment, elsewhere))
                .is(422)
                .hasCode("TRANSFER_UNFIT");
        assertThatProblem(transfer(Api.administrator(), enrolment, here))
                .is(422)
                .hasCode("TRANSFER_UNFIT");
        assertThatProblem(transfer(Api.provider(ukprn), enrolment, elsewhere))
                .is(422)
                .hasCode("COHORT_UNKNOWN");
        assertThatProblem(transfer(Api.provider("10099999"), enrolment, there)).is(404);
        assertThatProblem(transfer(Api.school(SCHOOL), enrolment, there)).is(403);
    }

    @Test
    void givesTheReturnedSeatToWhoeverWaitsForIt() {
        // Given
        World.enrolled(here, World.aLeaderAt(SCHOOL), SCHOOL);
        Waiting.list(here, 2);
        String waits = Waiting.enrolled(here);
        // When
        World.created(transfer(Api.administrator(), enrolment, there));
        // Then
        assertThat(Waiting.state(waits)).isEqualTo("OFFERED");
        assertThat(seats()).isEqualTo("2 1");
    }

    @Test
    void neitherLosesNorDoublesASeatWhenLeadersCrossAtOnce() throws Exception {
        // Given
        List<Callable<Response>> crossing = new ArrayList<>();
        String other = World.enrolled(there, World.aLeaderAt(SCHOOL), SCHOOL);
        World.confirm(ukprn, other);
        for (int i = 0; i < 4; i++) {
            crossing.add(() -> transfer(Api.provider(ukprn), enrolment, there));
            crossing.add(() -> transfer(Api.provider(ukprn), other, here));
        }
        // When
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Response> answer : threads.invokeAll(crossing)) {
                answers.add(answer.get().statusCode());
            }
        }
        // Then
        assertThat(answers).containsOnly(201, 409);
        assertThat(answers.stream().filter(status -> status == 201)).hasSize(2);
        assertThat(seats()).isEqualTo("1 1");
    }

    @Test
    void isWholeOrRefusedByTheDatabase() {
        Attack.isRefusedBy(
                "ck_enrolment_transfer",
                "set constraints tg_enrolment_transfer_from immediate",
                "update enrolment set state = 'TRANSFERRED', ended_at = now(), version = version + 1 where id = '"
                        + enrolment + "'");
        World.created(transfer(Api.provider(ukprn), enrolment, there));
        Attack.isRefusedBy("ck_enrolment_transfer_kept", "update enrolment set transferred_from = null");
        Attack.isRefusedBy(
                "ck_enrolment_transfer_begins",
                "insert into enrolment (id, cohort_id, offering_id, provider_id, provider_ukprn, course_id,"
                        + " academic_year, level, leader_id, establishment, state, requested_at, version, endorsed_by,"
                        + " endorsed_at) select gen_random_uuid(), cohort_id, offering_id, provider_id, provider_ukprn,"
                        + " course_id, academic_year, level, leader_id, establishment, 'CONFIRMED', now(), 0, 'x', now()"
                        + " from enrolment where id = '" + enrolment + "'");
    }

    @Test
    void leavesOneLiveEnrolmentInACourseAndYear() {
        String leader = World.ok(Api.auditor().get("/enrolments/" + enrolment)).path("leaderId");
        assertThatProblem(Api.school(SCHOOL).post("/enrolments", World.enrolment(there, leader, SCHOOL)))
                .is(409)
                .hasCode("ALREADY_ENROLLED");
        Attack.isRefusedBy(
                "uq_enrolment_course_year",
                "insert into enrolment (id, cohort_id, offering_id, provider_id, provider_ukprn, course_id,"
                        + " academic_year, level, leader_id, establishment, state, requested_at, version)"
                        + " select gen_random_uuid(), '" + there + "', offering_id, provider_id, provider_ukprn,"
                        + " course_id, academic_year, level, leader_id, establishment, 'REQUESTED', now(), 0"
                        + " from enrolment");
    }

    private String seats() {
        return Database.value("select string_agg(seats_taken::text, ' ' order by id) from cohort");
    }

    private static Response transfer(Api api, String enrolment, String cohort) {
        return api.post(
                "/enrolments/" + enrolment + "/transfer", Map.of("cohortId", cohort, "reasonCode", "DATES_UNSUITABLE"));
    }
}
