package careers.training;

import static careers.training.World.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import careers.training.enrolment.ExpireOffers;
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

/** Seats, waiting lists and offers under many at once: none is sold twice, none is lost, nobody is overtaken. */
@QuarkusTest
@WithInfrastructure
class WaitingListRaceTest {

    private static final int THREADS = 16;

    @BeforeEach
    void start() {
        World.reset();
        World.importRegister();
    }

    @Test
    void seatsThirtyAndListsTenOfFortyEight() throws Exception {
        // Given
        String cohort = Waiting.aCohort(World.ukprn(), 30, 10);
        List<String> leaders =
                IntStream.range(0, 48).mapToObj(i -> World.aLeaderAt(SCHOOL)).toList();
        // When
        List<Response> answers = race(leaders.stream()
                .<Callable<Response>>map(leader -> () -> Waiting.request(cohort, leader, SCHOOL))
                .toList());
        // Then
        assertThat(statuses(answers)).containsOnly(Map.entry(201, 40L), Map.entry(409, 8L));
        assertThat(count("REQUESTED")).isEqualTo("30");
        assertThat(count("WAITLISTED")).isEqualTo("10");
        assertThat(Database.value("select seats_taken from cohort")).isEqualTo("30");
    }

    @Test
    void losesNoSeatWhenPeopleLeaveAndComeAtOnce() throws Exception {
        // Given
        String cohort = Waiting.aCohort(World.ukprn(), 8, 30);
        List<String> seated =
                IntStream.range(0, 8).mapToObj(i -> Waiting.enrolled(cohort)).toList();
        List<String> waiting =
                IntStream.range(0, 6).mapToObj(i -> Waiting.enrolled(cohort)).toList();
        List<String> leaders =
                IntStream.range(0, 8).mapToObj(i -> World.aLeaderAt(SCHOOL)).toList();
        List<Callable<Response>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String leaves = seated.get(i);
            String comes = leaders.get(i);
            calls.add(() -> Waiting.withdraw(leaves));
            calls.add(() -> Waiting.request(cohort, comes, SCHOOL));
        }
        calls.add(() -> Waiting.withdraw(waiting.get(0)));
        // When
        List<Response> answers = race(calls);
        // Then
        // Whoever leaves the list at the moment of the offer is told that there is one now, and may decline it.
        boolean left = answers.getLast().statusCode() == 200;
        assertThat(answers.subList(0, 16).stream().map(Response::statusCode)).containsOnly(200, 201);
        assertThat(Waiting.state(waiting.getFirst())).isEqualTo(left ? "WITHDRAWN" : "OFFERED");
        assertThat(Database.value("select seats_taken from cohort")).isEqualTo("8");
        assertThat(count("WAITLISTED")).isEqualTo(left ? "5" : "6");
        assertThat(waiting.subList(1, 6)).allMatch(id -> Waiting.state(id).equals("OFFERED"));
    }

    @Test
    void givesAnOfferEitherToItsSchoolOrToTheNext() throws Exception {
        // Given
        String cohort = Waiting.aCohort(World.ukprn(), 6, 30);
        List<String> seated =
                IntStream.range(0, 6).mapToObj(i -> Waiting.enrolled(cohort)).toList();
        List<String> offered =
                IntStream.range(0, 6).mapToObj(i -> Waiting.enrolled(cohort)).toList();
        IntStream.range(0, 6).forEach(i -> Waiting.enrolled(cohort));
        offered.forEach(World::endorse);
        seated.forEach(id -> World.ok(Waiting.withdraw(id)));
        World.execute("update enrolment set offer_expires_at = now() + random() * interval '400 milliseconds'"
                + " where state = 'OFFERED'");
        List<Callable<Response>> calls = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String offer = offered.get(i);
            int pause = 70 * i;
            calls.add(() -> {
                Thread.sleep(pause);
                return Waiting.accept(offer);
            });
            calls.add(() -> {
                Thread.sleep(pause);
                ExpireOffers.now();
                return null;
            });
        }
        // When
        List<Response> answers = race(calls);
        ExpireOffers.now();
        // Then
        long accepted = answers.stream()
                .filter(answer -> answer != null && answer.statusCode() == 200)
                .count();
        assertThat(answers.stream().filter(answer -> answer != null).map(Response::statusCode))
                .allMatch(status -> status == 200 || status == 409);
        assertThat(count("CONFIRMED")).isEqualTo(Long.toString(accepted));
        assertThat(count("OFFER_EXPIRED")).isEqualTo(Long.toString(6 - accepted));
        assertThat(count("OFFERED")).isEqualTo(Long.toString(6 - accepted));
        assertThat(Database.value("select seats_taken from cohort")).isEqualTo("6");
        assertThat(Database.value("select count(*) from enrolment where state = 'CONFIRMED'"
                        + " and confirmed_at >= offer_expires_at"))
                .isEqualTo("0");
    }

    private static String count(String state) {
        return Database.value("select count(*) from enrolment where state = '" + state + "'");
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
