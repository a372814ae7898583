package careers.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import careers.demo.Actor;
import careers.demo.Answer;
import careers.demo.ApiClient;
import careers.demo.DemoFailure;
import careers.launcher.RunningSystem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Services end as in a power cut at the worst moments; afterwards nothing is lost and nothing is doubled. */
@ExtendWith(WholeSystem.class)
class CrashJourneyIT {

    private static final int PEOPLE = 30;

    @ParameterizedTest
    @ValueSource(strings = {"outbox.read.before-publish", "outbox.published.before-mark"})
    void acceptedResponsesSurviveTheEndBetweenCommitAndPublication(
            String moment, RunningSystem system, ApiClient api, Evidence evidence) {
        // Given
        var survey = Survey.open(api);
        evidence.awaitPublished("survey");
        restart(system, "survey-service", moment);
        // When people answer, and the service ends as soon as it comes to publishing
        var ids = Stream.generate(UUID::randomUUID).limit(PEOPLE).toList();
        var receipts = submitAll(survey, ids);
        Patience.await("the end of the service", system.serviceProcess("survey-service")::isAlive, alive -> !alive);
        // Then every receipt that was given stands in the database, and its event waits
        var committed = ids.stream().filter(id -> isStored(evidence, id)).collect(Collectors.toSet());
        assertThat(committed).isNotEmpty().containsAll(receipts.keySet());
        assertThat(evidence.count("survey", "select count(*) from outbox where published_at is null"))
                .isEqualTo(committed.size());
        // And after the restart clients that send again hear what they heard, or are accepted now
        system.restart("survey-service");
        ids.forEach(id -> {
            var again = Patience.untilAnswered(() -> survey.put(id, "4", "en"));
            assertThat(again.status()).isEqualTo(committed.contains(id) ? 200 : 201);
            if (receipts.containsKey(id)) {
                assertThat(again.body()).isEqualTo(receipts.get(id).body());
            }
        });
        survey.close();
        survey.figureOf(PEOPLE);
        assertThat(evidence.count("survey", "select count(*) from response where campaign_id = ?", survey.campaignId()))
                .isEqualTo(PEOPLE);
        assertThat(evidence.facts(survey)).isEqualTo(PEOPLE);
        requireEachPublished(evidence, ids, moment);
    }

    private static void requireEachPublished(Evidence evidence, List<UUID> ids, String moment) {
        evidence.awaitPublished("survey");
        var keys = ids.stream().map(UUID::toString).collect(Collectors.toSet());
        var messages = evidence.topic("survey.response.v1").stream()
                .filter(message -> keys.contains(message.key()))
                .toList();
        var eventsByResponse = messages.stream()
                .collect(Collectors.groupingBy(
                        Evidence.Message::key, Collectors.mapping(Evidence.Message::id, Collectors.toSet())));
        assertThat(eventsByResponse.keySet()).isEqualTo(keys);
        assertThat(eventsByResponse.values()).allMatch(events -> events.size() == 1);
        if (moment.equals("outbox.published.before-mark")) {
            // It was in the log already and could not know it: the same event is there twice, and counted once.
            assertThat(messages.size()).isGreaterThan(PEOPLE);
        } else {
            assertThat(messages).hasSize(PEOPLE);
        }
    }

    @Test
    void factsAreCountedOnceWhenInsightEndsBeforeItsCommit(RunningSystem system, ApiClient api, Evidence evidence) {
        // Given
        var survey = Survey.open(api);
        Patience.await("the campaign", survey::figure, figure -> !figure.isMissingNode());
        restart(system, "insight-service", "inbox.applied.before-commit");
        // When
        for (int person = 0; person < PEOPLE; person++) {
            survey.put(UUID.randomUUID(), "4", "cy").expect(201);
        }
        survey.close();
        Patience.await("the end of the service", system.serviceProcess("insight-service")::isAlive, alive -> !alive);
        assertThat(evidence.facts(survey)).isZero();
        system.restart("insight-service");
        long ready = System.nanoTime();
        // Then it goes on at once, without waiting for its dead predecessor
        Patience.untilAnswered(() -> api.get(Actor.ANA, "/api/insight/v1/campaigns"));
        survey.figureOf(PEOPLE);
        assertThat(Duration.ofNanos(System.nanoTime() - ready)).isLessThan(Duration.ofSeconds(10));
        assertThat(evidence.facts(survey)).isEqualTo(PEOPLE);
    }

    @Test
    void claimIsPaidOnceWhenTrainingEndsAfterSettling(RunningSystem system, ApiClient api, Evidence evidence) {
        // Given
        var training = Training.open(api, 1);
        var claim = training.claim(training.completed("EN-900036"));
        training.approve(Actor.ASHA, claim, "FIRST").expect(200);
        training.approve(Actor.BRYN, claim, "SECOND").expect(200);
        var run = training.instructedRun();
        var settlements = training.settlements(run);
        evidence.awaitPublished("training");
        var claims = settledClaims(evidence, run);
        long paidBefore = evidence.count("insight", "select count(*) from claim_fact where state = 'PAID'");
        long ledgerBefore = balance(training, "PAID");
        restart(system, "training-service", "outbox.published.before-mark");
        // When
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        try {
            settle(api, run, settlements, key);
        } catch (DemoFailure lostAnswer) {
            assertThat(lostAnswer).hasMessageContaining("no answer");
        }
        Patience.await("the end of the service", system.serviceProcess("training-service")::isAlive, alive -> !alive);
        system.restart("training-service");
        // Then the officer, who does not know what became of the report, sends it again
        Patience.untilAnswered(() -> settle(api, run, settlements, key)).expect(200);
        assertThat(training.state(claim)).isEqualTo("PAID");
        assertThat(balance(training, "PAID")).isEqualTo(ledgerBefore + claims * 100_000);
        assertThat(training.ledger().path("balanced").asBoolean()).isTrue();
        evidence.awaitPublished("training");
        Patience.await(
                "the payment in insight",
                () -> evidence.count("insight", "select count(*) from claim_fact where state = 'PAID'"),
                paid -> paid == paidBefore + claims);
        var paid = evidence.topic("training.bursary-claim.v1").stream()
                .filter(message -> message.key().equals(claim.text("claimId")))
                .filter(message -> message.type().equals("training.bursary-claim.paid"))
                .toList();
        assertThat(paid.size()).isGreaterThan(1);
        assertThat(paid.stream().map(Evidence.Message::id).distinct()).hasSize(1);
    }

    private static Answer settle(ApiClient api, String run, Object settlements, Map<String, String> key) {
        return api.send(Actor.OWEN, "POST", run + "/settlements", settlements, "application/json", key);
    }

    /** Other journeys may have left approved claims, which this run then pays too. */
    private static long settledClaims(Evidence evidence, String run) {
        var id = UUID.fromString(run.substring(run.lastIndexOf('/') + 1));
        return evidence.count("training", "select count(*) from payment_line where run_id = ?", id);
    }

    private static long balance(Training training, String account) {
        for (var line : training.ledger().path("accounts")) {
            if (line.path("account").asText().equals(account)) {
                return line.path("balance").path("amountPence").asLong();
            }
        }
        throw new AssertionError("No account " + account);
    }

    /** All at once; the receipts of those that the service lived long enough to answer. */
    private static Map<UUID, Answer> submitAll(Survey survey, List<UUID> ids) {
        var receipts = new ConcurrentHashMap<UUID, Answer>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            ids.forEach(id -> people.execute(() -> {
                try {
                    var answer = survey.put(id, "4", "en");
                    if (answer.status() == 201) {
                        receipts.put(id, answer);
                    }
                } catch (DemoFailure noAnswer) {
                    // The service ended first: this person does not know, and sends again later.
                }
            }));
        }
        return receipts;
    }

    private static boolean isStored(Evidence evidence, UUID response) {
        return evidence.count("survey", "select count(*) from response where id = ?", response) == 1;
    }

    private static void restart(RunningSystem system, String service, String moment) {
        var process = system.serviceProcess(service);
        process.kill9();
        process.restart(Map.of("JAVA_TOOL_OPTIONS", "-Dcareers.fault.halt-at=" + moment));
    }
}
