package careers.training;

import static careers.training.World.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No rule fails exactly when the submission succeeds, and each unlock, applied, flips its rule. */
@QuarkusTest
@WithInfrastructure
class EligibilityPropertyTest {

    private static final String AT_SCHOOL = " where reference = '" + SCHOOL + "'";

    /** What makes a rule fail in the world, and what its unlock asks for. */
    private record Lock(String rule, Runnable lock, Runnable unlock) {}

    private String enrolment;
    private String firstRival;

    static IntStream seeds() {
        return IntStream.range(0, 10);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void submitsExactlyWhenNoRuleFails(int seed) {
        // Given
        World.reset();
        World.importRegister();
        World.allocate(2_000);
        enrolment = World.aCompletedEnrolment(SCHOOL);
        Random random = new Random(seed);
        List<Lock> locked = new ArrayList<>();
        for (Lock lock : locks()) {
            if (random.nextInt(3) == 0) {
                lock.lock().run();
                locked.add(lock);
            }
        }
        // Then
        assertThat(failing()).isEqualTo(rules(locked));
        while (!locked.isEmpty()) {
            Response refused = submit();
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(new TreeSet<>(refused.<List<String>>path("errors.code"))).isEqualTo(rules(locked));
            locked.remove(random.nextInt(locked.size())).unlock().run();
            assertThat(failing()).isEqualTo(rules(locked));
        }
        assertThat(submit().statusCode()).isEqualTo(201);
    }

    private List<Lock> locks() {
        return List.of(
                // First: it needs other claims to succeed.
                new Lock("ESTABLISHMENT_ENTITLEMENT_LEFT", this::claimTwiceMore, this::withdrawOne),
                sql(
                        "SCHEME_NOT_FROZEN",
                        "update scheme set frozen_at = now(), frozen_by = 'x', freeze_reason = 'POLICY_ERROR'",
                        "update scheme set frozen_at = null, frozen_by = null, freeze_reason = null"),
                sql(
                        "ESTABLISHMENT_OPEN",
                        "update establishment set version = version + 1, status = 'CLOSED'" + AT_SCHOOL,
                        "update establishment set version = version + 1, status = 'OPEN'" + AT_SCHOOL),
                sql(
                        "ESTABLISHMENT_STATE_FUNDED",
                        "update establishment set version = version + 1, type = 'Other independent school'" + AT_SCHOOL,
                        "update establishment set version = version + 1, type = 'Community school'" + AT_SCHOOL),
                sql(
                        "ESTABLISHMENT_PHASE_COVERED",
                        "update establishment set version = version + 1, phase = 'Primary'" + AT_SCHOOL,
                        "update establishment set version = version + 1, phase = 'Secondary'" + AT_SCHOOL),
                sql(
                        "LEADER_APPOINTED_ON_COMPLETION",
                        "update appointment set held_to = current_date - 50",
                        "update appointment set held_to = null"));
    }

    private static Lock sql(String rule, String lock, String unlock) {
        return new Lock(rule, () -> World.execute(lock), () -> World.execute(unlock));
    }

    private void claimTwiceMore() {
        World.allocate(1_000);
        firstRival = World.aClaim(SCHOOL);
        World.aClaim(SCHOOL);
    }

    private void withdrawOne() {
        World.ok(Api.school(SCHOOL).post("/bursary-claims/" + firstRival + "/withdrawal", null));
    }

    private TreeSet<String> failing() {
        Response check = World.ok(
                Api.school(SCHOOL).post("/bursary-claims/eligibility-checks", Map.of("enrolmentId", enrolment)));
        return new TreeSet<>(check.<List<String>>path("rules.findAll { it.outcome == 'FAIL' }.code"));
    }

    private Response submit() {
        return Api.school(SCHOOL).post("/bursary-claims", Map.of("enrolmentId", enrolment));
    }

    private static TreeSet<String> rules(List<Lock> locks) {
        return new TreeSet<>(locks.stream().map(Lock::rule).toList());
    }
}
