package careers.training;

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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many at once over the real API against the real database: exactly as many win as may. */
@QuarkusTest
@WithInfrastructure
class RaceTest {

    private static final int THREADS = 16;

    @BeforeEach
    void start() {
        World.reset();
        World.importRegister();
        World.allocate(100_000);
    }

    @Test
    void sellsExactlyAsManySeatsAsThereAre() throws Exception {
        // Given
        String cohort = World.aCohort(World.ukprn(), 30);
        List<String> leaders =
                IntStream.range(0, 48).mapToObj(i -> World.aLeaderAt(SCHOOL)).toList();
        // When
        List<Response> answers = race(leaders.stream()
                .<Callable<Response>>map(
                        leader -> () -> Api.school(SCHOOL).post("/enrolments", World.enrolment(cohort, leader, SCHOOL)))
                .toList());
        // Then
        assertThat(statuses(answers)).containsOnly(Map.entry(201, 30L), Map.entry(409, 18L));
        assertThat(Database.value("select count(*) from enrolment where state = 'REQUESTED'"))
                .isEqualTo("30");
        assertThat(Database.value("select seats_taken from cohort")).isEqualTo("30");
        assertThat(Database.value("select balance_pence from account where code like 'PLACES_TAKEN/%'"))
                .isEqualTo("30");
        assertThat(Database.value("select count(*) from outbox where type = 'training.enrolment.requested'"))
                .isEqualTo("30");
    }

    @Test
    void neverExceedsTheFundedPlacesOverSeveralCohorts() throws Exception {
        // Given
        String offering = World.anOffering(World.aProvider(World.ukprn()), 10);
        List<String> cohorts = List.of(World.aCohortOf(offering, 10), World.aCohortOf(offering, 10));
        List<String> leaders =
                IntStream.range(0, 20).mapToObj(i -> World.aLeaderAt(SCHOOL)).toList();
        // When
        List<Response> answers = race(IntStream.range(0, 20)
                .<Callable<Response>>mapToObj(i -> () -> Api.school(SCHOOL)
                        .post("/enrolments", World.enrolment(cohorts.get(i % 2), leaders.get(i), SCHOOL)))
                .toList());
        // Then
        assertThat(statuses(answers)).containsOnly(Map.entry(201, 10L), Map.entry(409, 10L));
        assertThat(Database.value("select sum(seats_taken) from cohort")).isEqualTo("10");
    }

    @Test
    void makesOneLiveClaimOfManySubmissions() throws Exception {
        // Given
        String enrolment = World.aCompletedEnrolment(SCHOOL);
        // When
        List<Response> answers = race(IntStream.range(0, THREADS)
                .<Callable<Response>>mapToObj(
                        i -> () -> Api.school(SCHOOL).post("/bursary-claims", Map.of("enrolmentId", enrolment)))
                .toList());
        // Then
        assertThat(statuses(answers)).containsEntry(201, 1L).doesNotContainKeys(500, 503);
        assertThat(Database.value("select count(*) from bursary_claim")).isEqualTo("1");
        assertThat(World.balances()).containsEntry("COMMITTED", 100_000L);
    }

    @Test
    void answersTheSameKeyOfManyCallersWithOneClaim() throws Exception {
        // Given
        String enrolment = World.aCompletedEnrolment(SCHOOL);
        String key = World.key();
        // When
        List<Response> answers = race(IntStream.range(0, THREADS)
                .<Callable<Response>>mapToObj(
                        i -> () -> Api.school(SCHOOL).post("/bursary-claims", Map.of("enrolmentId", enrolment), key))
                .toList());
        // Then
        assertThat(statuses(answers)).containsOnly(Map.entry(201, (long) THREADS));
        assertThat(answers.stream().map(a -> a.<String>path("claimId")).distinct())
                .hasSize(1);
    }

    @Test
    void givesAnEstablishmentNoMoreBursariesThanItsLimit() throws Exception {
        // Given
        List<String> enrolments = IntStream.range(0, 6)
                .mapToObj(i -> World.aCompletedEnrolment(SCHOOL))
                .toList();
        // When
        List<Response> answers = race(enrolments.stream()
                .<Callable<Response>>map(
                        enrolment -> () -> Api.school(SCHOOL).post("/bursary-claims", Map.of("enrolmentId", enrolment)))
                .toList());
        // Then
        assertThat(statuses(answers)).containsEntry(201, 2L).doesNotContainKeys(500, 503);
        assertThat(Database.value("select count(*) from bursary_claim")).isEqualTo("2");
    }

    @Test
    void neverPromisesMoreThanTheBudget() throws Exception {
        // Given
        World.reset();
        World.importRegister();
        World.allocate(1_000);
        Map<String, String> enrolments = Map.of(
                SCHOOL, World.aCompletedEnrolment(SCHOOL), OTHER_SCHOOL, World.aCompletedEnrolment(OTHER_SCHOOL));
        // When
        List<Response> answers = race(enrolments.entrySet().stream()
                .<Callable<Response>>map(entry -> () ->
                        Api.school(entry.getKey()).post("/bursary-claims", Map.of("enrolmentId", entry.getValue())))
                .toList());
        // Then
        assertThat(statuses(answers)).containsKey(201).doesNotContainKeys(409, 500, 503);
        // Who comes too late is refused by the rule or, when the rule still passed, waits for budget.
        assertThat(Database.value("select count(*) from bursary_claim where state = 'ELIGIBLE'"))
                .isEqualTo("1");
        assertThat(Database.value("select count(*) from bursary_claim where state not in ('ELIGIBLE', 'HELD_BUDGET')"))
                .isEqualTo("0");
        assertThat(World.balances()).containsEntry("UNCOMMITTED", 0L).containsEntry("COMMITTED", 100_000L);
    }

    @Test
    void paysEachClaimOnceWhateverTheNumberOfRuns() throws Exception {
        // Given
        for (int i = 0; i < 2; i++) {
            World.anApprovedClaim(SCHOOL);
            World.anApprovedClaim(OTHER_SCHOOL);
        }
        // When
        List<Response> answers = race(IntStream.range(0, THREADS)
                .<Callable<Response>>mapToObj(
                        i -> () -> Api.as("officer-" + i, "payment-officer").post("/payment-runs", null))
                .toList());
        // Then
        assertThat(statuses(answers)).doesNotContainKeys(500, 503);
        assertThat(Database.value("select count(*) || '/' || count(distinct claim_id) from payment_line"))
                .isEqualTo("4/4");
        assertThat(Database.value("select count(*) from bursary_claim where state = 'IN_RUN'"))
                .isEqualTo("4");
        assertThat(Database.value("select sum(amount_pence) from ledger_entry")).isEqualTo("0");
        assertThat(World.balances()).containsEntry("PAYABLE", 400_000L);
    }

    @Test
    void settlesEachLineOnceUnderRepeatedReports() throws Exception {
        // Given
        World.anApprovedClaim(SCHOOL);
        World.anApprovedClaim(OTHER_SCHOOL);
        String run = World.anAuthorisedRun();
        World.ok(Api.officer().post("/payment-runs/" + run + "/instruction", null));
        List<Map<String, String>> lines = Api.officer()
                .get("/payment-runs/" + run + "/lines")
                .jsonPath()
                .<String>getList("items.endToEndId")
                .stream()
                .map(id -> Map.of("endToEndId", id, "settledOn", World.today().toString()))
                .toList();
        // When
        List<Response> answers = race(IntStream.range(0, THREADS)
                .<Callable<Response>>mapToObj(i ->
                        () -> Api.officer().post("/payment-runs/" + run + "/settlements", Map.of("settlements", lines)))
                .toList());
        // Then
        assertThat(statuses(answers)).containsOnly(Map.entry(200, (long) THREADS));
        assertThat(answers.stream().mapToInt(a -> a.<Integer>path("settled")).sum())
                .isEqualTo(2);
        assertThat(World.balances()).containsEntry("PAID", 200_000L).containsEntry("PAYABLE", 0L);
        assertThat(Database.value("select sum(amount_pence) from ledger_entry")).isEqualTo("0");
    }

    private static List<Response> race(List<Callable<Response>> calls) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Response> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<Response>> running = calls.stream()
                    .map(call -> threads.submit(() -> {
                        start.await();
                        return call.call();
                    }))
                    .toList();
            start.countDown();
            for (Future<Response> answer : running) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    private static Map<Integer, Long> statuses(List<Response> answers) {
        return answers.stream().collect(Collectors.groupingBy(Response::statusCode, Collectors.counting()));
    }
}
