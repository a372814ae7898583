package careers.platform.sample;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.id.Ids;
import careers.platform.testing.Database;
import careers.platform.testing.TestTokens;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithInfrastructure
class IdempotencyApiTest {

    private final String key = Ids.next().toString();
    private final String name = "name-" + Ids.next();

    @Test
    void demandsAKeyOfSensibleLength() {
        for (String bad : new String[] {null, "", "   ", "x".repeat(129)}) {
            var request = SampleApi.json()
                    .header("Authorization", "Bearer " + TestTokens.token("sub-1", Set.of("school-client")));
            if (bad != null) {
                request.header("Idempotency-Key", bad);
            }
            assertThatProblem(request.body(item(name, 0)).post(SampleApi.BASE + "items"))
                    .is(400)
                    .hasCode("IDEMPOTENCY_KEY_REQUIRED");
        }
        assertThat(rows(name)).isZero();
    }

    @Test
    void givesTheFirstAnswerAgain() {
        // When
        Response first = SampleApi.postOnce("sub-1", "items", key, item(name, 0));
        Response again = SampleApi.postOnce("sub-1", "items", key, item(name, 0));
        // Then
        assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertSameAnswer(first, again);
        assertThat(rows(name)).isOne();
    }

    @Test
    void takesAnotherOrderOfMembersForTheSameContent() {
        Response first = SampleApi.postOnce(
                "sub-1",
                "items",
                key,
                "{\"name\":\"" + name + "\",\"labels\":{\"a\":\"1\",\"b\":\"2\"},\"pauseMillis\":0}");
        Response again = SampleApi.postOnce(
                "sub-1",
                "items",
                key,
                "{ \"pauseMillis\":0, \"labels\":{\"b\":\"2\",\"a\":\"1\"},\"name\":\"" + name + "\"}");
        assertThat(again.header("Idempotency-Replayed")).as(again.asString()).isEqualTo("true");
        assertSameAnswer(first, again);
    }

    @Test
    void refusesTheSameKeyWithOtherContent() {
        SampleApi.postOnce("sub-1", "items", key, item(name, 0));
        assertThatProblem(SampleApi.postOnce("sub-1", "items", key, item(name + "-other", 0)))
                .is(422)
                .hasCode("IDEMPOTENCY_KEY_REUSED");
        assertThat(rows(name + "-other")).isZero();
    }

    @Test
    void callsAtTheSameMomentHaveOneEffectAndEqualAnswers() throws Exception {
        // When
        List<Response> answers = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(6)) {
            List<Future<Response>> calls = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                calls.add(clients.submit(() -> SampleApi.postOnce("sub-1", "items", key, item(name, 300))));
            }
            for (Future<Response> call : calls) {
                answers.add(call.get());
            }
        }
        // Then
        answers.forEach(answer -> assertSameAnswer(answers.getFirst(), answer));
        assertThat(answers.getFirst().statusCode()).isEqualTo(201);
        assertThat(answers)
                .filteredOn(a -> a.header("Idempotency-Replayed") == null)
                .hasSize(1);
        assertThat(rows(name)).isOne();
    }

    @Test
    void storesNoErrorAndNothingOfItsEffect() {
        String refused = "refused-" + Ids.next();
        assertThatProblem(SampleApi.postOnce("sub-1", "items", key, item(refused, 0)))
                .is(422)
                .hasCode("RULE_BROKEN");
        assertThatProblem(SampleApi.postOnce("sub-1", "items", key, "{\"name\":\"\",\"pauseMillis\":0}"))
                .is(422)
                .hasCode("VALIDATION_FAILED");
        assertThat(rows(refused)).isZero();
        assertThat(Database.value("SELECT count(*) FROM outbox WHERE payload->>'name' = '" + refused + "'"))
                .isEqualTo("0");
        assertThat(Database.value("SELECT count(*) FROM idempotency_key WHERE key = '" + key + "'"))
                .isEqualTo("0");
        Response corrected = SampleApi.postOnce("sub-1", "items", key, item(name, 0));
        assertThat(corrected.statusCode()).isEqualTo(201);
        assertThat(corrected.header("Idempotency-Replayed")).isNull();
    }

    @Test
    void aKeyBelongsToItsCallerAndItsPath() {
        Response first = SampleApi.postOnce("sub-1", "items", key, item(name, 0));
        Response other = SampleApi.postOnce("sub-2", "items", key, item(name + "-2", 0));
        Response elsewhere = SampleApi.postOnce("sub-1", "further-items", key, item(name + "-3", 0));
        assertThat(List.of(first.statusCode(), other.statusCode(), elsewhere.statusCode()))
                .containsOnly(201);
        assertThat(List.of(other, elsewhere))
                .allSatisfy(a -> assertThat(a.header("Idempotency-Replayed")).isNull());
    }

    @Test
    void aFailedRaceForAnotherConstraintIsNoReplay() {
        assertThat(SampleApi.postOnce("sub-1", "items", key, item(name, 0)).statusCode())
                .isEqualTo(201);
        assertThatProblem(SampleApi.postOnce("sub-1", "items", Ids.next().toString(), item(name, 0)))
                .is(409)
                .hasCode("NAME_TAKEN");
    }

    private static void assertSameAnswer(Response first, Response again) {
        assertThat(again.statusCode()).as(again.asString()).isEqualTo(first.statusCode());
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.contentType()).isEqualTo(first.contentType());
        assertThat(again.header("Location")).isNotNull().isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isNotNull().isEqualTo(first.header("ETag"));
    }

    private static String item(String name, int pauseMillis) {
        return "{\"name\":\"" + name + "\",\"pauseMillis\":" + pauseMillis + "}";
    }

    private static int rows(String name) {
        return Integer.parseInt(Database.value("SELECT count(*) FROM item WHERE name = '" + name + "'"));
    }
}
