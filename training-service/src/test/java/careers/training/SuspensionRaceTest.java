package careers.training;

import static careers.training.World.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A suspension and enrolments at the same moment: whatever is stored beside it was stored before it. */
@QuarkusTest
@WithInfrastructure
class SuspensionRaceTest {

    private String provider;
    private String cohort;

    @BeforeEach
    void start() {
        World.reset();
        World.importRegister();
        provider = World.aProvider(World.ukprn());
        cohort = World.aCohortOf(World.anOffering(provider, 50), 50);
    }

    @Test
    void waitsForAnEnrolmentThatIsBeingStored() throws Exception {
        // Given
        World.enrolled(cohort, World.aLeaderAt(SCHOOL), SCHOOL);
        String other = World.aLeader();
        try (Connection connection = Database.connection();
                Statement statement = connection.createStatement();
                ExecutorService thread = Executors.newSingleThreadExecutor()) {
            connection.setAutoCommit(false);
            statement.execute("insert into enrolment select (jsonb_populate_record(e, jsonb_build_object("
                    + "'id', gen_random_uuid(), 'leader_id', '" + other + "'::uuid))).* from enrolment e");
            // When
            Future<Response> suspension = thread.submit(() -> Provision.suspend(provider, 0));
            // Then
            Thread.sleep(TimeUnit.SECONDS.toMillis(1));
            assertThat(suspension.isDone()).isFalse();
            connection.rollback();
            World.ok(suspension.get(20, TimeUnit.SECONDS));
        }
    }

    @Test
    void takesNobodyAfterTheSuspensionHoweverManyTry() throws Exception {
        // Given
        List<Callable<Response>> calls = new ArrayList<>(IntStream.range(0, 24)
                .mapToObj(i -> World.aLeaderAt(SCHOOL))
                .<Callable<Response>>map(
                        leader -> () -> Api.school(SCHOOL).post("/enrolments", World.enrolment(cohort, leader, SCHOOL)))
                .toList());
        calls.add(12, () -> Provision.suspend(provider, 0));
        // When
        List<Response> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Response> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }
        // Then
        assertThat(answers.get(12).statusCode()).isEqualTo(200);
        assertThat(answers).extracting(Response::statusCode).containsOnly(200, 201, 409);
        assertThat(Database.value("select count(*) from enrolment"))
                .isEqualTo(Long.toString(
                        answers.stream().filter(a -> a.statusCode() == 201).count()));
        assertThat(Api.school(SCHOOL)
                        .post("/enrolments", World.enrolment(cohort, World.aLeaderAt(SCHOOL), SCHOOL))
                        .<String>path("code"))
                .isEqualTo("PROVIDER_NOT_ACTIVE");
    }
}
