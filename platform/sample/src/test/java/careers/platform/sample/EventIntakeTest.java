package careers.platform.sample;

import static careers.platform.sample.EventLog.Message.event;
import static careers.platform.sample.EventLog.Message.failing;
import static careers.platform.sample.EventLog.awaitEffects;
import static careers.platform.sample.EventLog.awaitPassed;
import static careers.platform.sample.EventLog.awaitTrue;
import static careers.platform.sample.EventLog.effects;
import static careers.platform.sample.EventLog.held;
import static careers.platform.sample.EventLog.nextOffset;
import static careers.platform.sample.EventLog.send;
import static careers.platform.sample.EventLog.sendTo;
import static careers.platform.sample.EventLog.take;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.event.HeldEvent;
import careers.platform.event.HeldEvents;
import careers.platform.id.Ids;
import careers.platform.sample.EventLog.Message;
import careers.platform.testing.Database;
import careers.platform.testing.Infrastructure;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithInfrastructure
class EventIntakeTest {

    @Inject
    HeldEvents heldEvents;

    @Inject
    Event<ShutdownEvent> shutdown;

    @Inject
    Event<StartupEvent> startup;

    private final String key = "thing-" + Ids.next();
    private final String other = "other-" + Ids.next();

    @Test
    void countsAnErasedEventWithoutHandlingIt() {
        take(event(key, 1).with("ce_erased", "true"), event(key, 2));
        assertThat(effects(key)).containsExactly(2L);
        assertThat(held(key)).isEmpty();
    }

    @Test
    void appliesADuplicatedEventOnce() {
        take(event(key, 1), event(key, 1), event(key, 1), event(key, 1), event(key, 1), event(key, 2), event(key, 1));
        assertThat(effects(key)).containsExactly(1L, 2L);
        assertThat(held(key)).isEmpty();
    }

    @Test
    void holdsAnEarlyEventAndAppliesItInOrderWhenTheGapCloses() {
        // When
        take(event(key, 4), event(key, 2), event(key, 3), event(key, 3));
        // Then
        assertThat(effects(key)).isEmpty();
        assertThat(held(key))
                .containsExactly("2 GAP EXPECTED_VERSION 1", "3 GAP EXPECTED_VERSION 1", "4 GAP EXPECTED_VERSION 1");
        // When
        take(event(key, 1));
        // Then
        assertThat(effects(key)).containsExactly(1L, 2L, 3L, 4L);
        assertThat(held(key)).isEmpty();
    }

    @Test
    void appliesAHeldEventOnlyAsFarAsTheNextGap() {
        take(event(key, 2), event(key, 4), event(key, 1));
        assertThat(effects(key)).containsExactly(1L, 2L);
        assertThat(held(key)).containsExactly("4 GAP EXPECTED_VERSION 1");
    }

    static Stream<Arguments> poison() {
        return Stream.of(
                poison("no value", "DATA_MISSING", m -> m.withValue(null)),
                poison("broken JSON", "DATA_NOT_JSON", m -> m.withValue("{\"a\":")),
                poison("too deep JSON", "DATA_NOT_JSON", m -> m.withValue("{\"a\":".repeat(10_000))),
                poison("a list", "DATA_NOT_AN_OBJECT", m -> m.withValue("[]")),
                poison("another specification", "SPECVERSION_UNKNOWN", m -> m.with("ce_specversion", "0.3")),
                poison("no specification", "HEADER_MISSING ce_specversion", m -> m.with("ce_specversion", null)),
                poison("no id", "HEADER_MISSING ce_id", m -> m.with("ce_id", null)),
                poison("no source", "HEADER_MISSING ce_source", m -> m.with("ce_source", null)),
                poison("no type", "HEADER_MISSING ce_type", m -> m.with("ce_type", null)),
                poison("no subject", "HEADER_MISSING ce_subject", m -> m.with("ce_subject", null)),
                poison("no sequence", "HEADER_MISSING ce_sequence", m -> m.with("ce_sequence", null)),
                poison("no time", "HEADER_MISSING ce_time", m -> m.with("ce_time", null)),
                poison("another subject", "SUBJECT_IS_NOT_KEY", m -> m.with("ce_subject", "somebody else")),
                poison("sequence 0", "SEQUENCE_INVALID", m -> m.with("ce_sequence", "0")),
                poison("a negative sequence", "SEQUENCE_INVALID", m -> m.with("ce_sequence", "-1")),
                poison("a sequence in words", "SEQUENCE_INVALID", m -> m.with("ce_sequence", "one")),
                poison("U+0000 in the type", "HEADER_NOT_STORABLE ce_type", m -> m.with("ce_type", "a\0b")),
                poison("what the handler cannot understand", "NOT_FOR_US", m -> m.withValue("{\"fail\":\"poison\"}")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("poison")
    void parksThePoisonedKeyAndNoOther(String what, String detail, UnaryOperator<Message> poisoned) {
        // Given
        Message bad = poisoned.apply(event(key, 1));
        long began = System.nanoTime();
        // When
        send(bad, event(other, 1), event(key, 2), event(other, 2));
        awaitEffects(other, 1L, 2L);
        // Then
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
        assertThat(effects(key)).isEmpty();
        assertThat(held(key)).hasSize(2).anySatisfy(h -> assertThat(h).endsWith("POISON " + detail));
        assertThat(Database.value("SELECT encode(value, 'escape') FROM held_event WHERE reason = 'POISON' AND key = '"
                        + key + "'"))
                .isEqualTo(bad.value() == null ? null : new String(bad.value(), StandardCharsets.UTF_8));
    }

    @Test
    void parksAKeyThatTheDatabaseCannotStore() {
        take(event(key + "\0", 1), event(other, 1));
        assertThat(effects(other)).containsExactly(1L);
        assertThat(held(key + "\uFFFD")).containsExactly("POISON HEADER_NOT_STORABLE ce_subject");
    }

    @Test
    void parksAMessageWithoutKeyAlone() {
        // When
        long before = nextOffset(SampleEvents.TOPIC);
        long last = send(
                new Message(null, event(key, 1).headers(), new byte[] {'{', '}'}),
                new Message(null, Map.of(), null),
                event(key, 1));
        awaitPassed(SampleEvents.TOPIC, last);
        // Then
        assertThat(effects(key)).containsExactly(1L);
        assertThat(Database.value("SELECT count(DISTINCT key) FROM held_event WHERE key LIKE '0@%' AND kafka_offset >= "
                        + before))
                .isEqualTo("2");
    }

    @Test
    void triesABugAgainAndThenParksItsKeyOnly() {
        take(failing(key, 1, "bug", 100), event(other, 1), event(key, 2));
        assertThat(SampleEvents.calls(key, 1)).isEqualTo(3);
        assertThat(effects(key)).isEmpty();
        assertThat(held(key))
                .containsExactly("1 POISON HANDLER_FAILED IllegalStateException", "2 GAP EXPECTED_VERSION 1");
        assertThat(effects(other)).containsExactly(1L);
    }

    @Test
    void parksAKeyWhoseEventOverflowsTheStackAndGoesOn() {
        take(failing(key, 1, "error", 100), event(other, 1));
        assertThat(held(key)).containsExactly("1 POISON HANDLER_FAILED StackOverflowError");
        assertThat(effects(other)).containsExactly(1L);
    }

    @Test
    void triesATransientFailureUntilItSucceeds() {
        take(failing(key, 1, "deadlock", 6), event(key, 2));
        assertThat(SampleEvents.calls(key, 1)).isEqualTo(7);
        assertThat(effects(key)).containsExactly(1L, 2L);
        assertThat(held(key)).isEmpty();
    }

    @Test
    void doublesNothingWhenTheEffectWasWrittenAndNotCommitted() {
        take(failing(key, 1, "bug", 1), event(key, 2));
        assertThat(SampleEvents.calls(key, 1)).isEqualTo(2);
        assertThat(effects(key)).containsExactly(1L, 2L);
    }

    @Test
    void parksAHeldEventThatTurnsOutToBePoisonAndKeepsTheOneThatReleasedIt() {
        take(failing(key, 2, "poison", 100), event(key, 3), event(key, 1), event(other, 1));
        assertThat(effects(key)).containsExactly(1L);
        assertThat(held(key)).containsExactly("2 POISON NOT_FOR_US", "3 GAP EXPECTED_VERSION 1");
        assertThat(effects(other)).containsExactly(1L);
    }

    @Test
    void parksAHeldEventThatAlwaysFailsAndKeepsTheOneThatReleasedIt() {
        take(event(key, 2), failing(key, 3, "bug", 100), event(key, 4), event(key, 1), event(other, 1));
        assertThat(effects(key)).containsExactly(1L, 2L);
        assertThat(held(key))
                .containsExactly("3 POISON HANDLER_FAILED IllegalStateException", "4 GAP EXPECTED_VERSION 1");
        assertThat(effects(other)).containsExactly(1L);
    }

    @Test
    void triesAHeldEventAgainAfterATransientFailure() {
        take(failing(key, 2, "deadlock", 5), event(key, 1));
        assertThat(effects(key)).containsExactly(1L, 2L);
        assertThat(held(key)).isEmpty();
    }

    @Test
    void appliesAGoodCopyOfAParkedEventAndWhatWaitedForIt() {
        // Given
        take(event(key, 1), failing(key, 2, "poison", 1), event(key, 3));
        assertThat(held(key)).hasSize(2);
        // When
        take(event(key, 2));
        // Then
        assertThat(effects(key)).containsExactly(1L, 2L, 3L);
        assertThat(held(key)).isEmpty();
    }

    @Test
    void storesTheOffsetWithTheEffect() {
        // When
        long offset = send(event(key, 1));
        awaitTrue(() -> !effects(key).isEmpty());
        // Then
        assertThat(nextOffset(SampleEvents.TOPIC)).isEqualTo(offset + 1);
        assertThat(Database.value("SELECT count(DISTINCT xmin::text) FROM (SELECT xmin FROM effect WHERE key = '" + key
                        + "' UNION ALL SELECT xmin FROM inbox WHERE aggregate_id = '" + key
                        + "' UNION ALL SELECT xmin FROM inbox_offset WHERE partition = 0 AND topic = '"
                        + SampleEvents.TOPIC + "') written"))
                .isEqualTo("1");
    }

    @Test
    void goesOnAtTheStoredOffsetAfterARestart() throws Exception {
        // Given
        take(event(key, 1));
        shutdown.fire(new ShutdownEvent());
        long missed = send(event(other, 1));
        long last = send(event(key, 2));
        Database.execute("UPDATE inbox_offset SET next_offset = " + last + " WHERE partition = 0 AND topic = '"
                + SampleEvents.TOPIC + "'");
        // When
        startup.fire(new StartupEvent());
        awaitPassed(SampleEvents.TOPIC, last);
        // Then: it begins exactly where the database says, and nowhere else.
        assertThat(missed).isLessThan(last);
        assertThat(effects(key)).containsExactly(1L, 2L);
        assertThat(effects(other)).isEmpty();
    }

    @Test
    void takesInTogetherWhatWaitedTogether() throws Exception {
        // Given
        List<Message> waiting = new ArrayList<>();
        for (long version = 1; version <= 150; version++) {
            waiting.add(event(key, version));
            waiting.add(event(other, version));
            waiting.add(event(key, version));
        }
        // When
        takeAfterARestart(waiting);
        // Then
        List<Long> versions = LongStream.rangeClosed(1, 150).boxed().toList();
        assertThat(effects(key)).isEqualTo(versions);
        assertThat(effects(other)).isEqualTo(versions);
        assertThat(Integer.parseInt(Database.value(
                        "SELECT count(DISTINCT xmin::text) FROM effect WHERE key IN ('" + key + "', '" + other + "')")))
                .as("transactions")
                .isLessThan(30);
    }

    @Test
    void parksAPoisonedEventAmongManyAndAppliesTheOthers() throws Exception {
        // Given
        List<Message> waiting = new ArrayList<>();
        for (long version = 1; version <= 50; version++) {
            waiting.add(event(other, version));
        }
        waiting.add(25, failing(key, 1, "poison", 100));
        waiting.add(26, event(key, 2));
        // When
        takeAfterARestart(waiting);
        // Then
        assertThat(effects(other)).hasSize(50).isSorted().doesNotHaveDuplicates();
        assertThat(effects(key)).isEmpty();
        assertThat(held(key)).containsExactly("1 POISON NOT_FOR_US", "2 GAP EXPECTED_VERSION 1");
    }

    private void takeAfterARestart(List<Message> waiting) {
        shutdown.fire(new ShutdownEvent());
        long last = send(waiting.toArray(Message[]::new));
        startup.fire(new StartupEvent());
        awaitPassed(SampleEvents.TOPIC, last);
    }

    @Test
    void readsATopicThatWasMadeAnewFromItsStart() throws Exception {
        String topic = SampleEvents.RENEWED_TOPIC;
        String third = "third-" + Ids.next();
        try (Admin admin =
                Admin.create(Map.<String, Object>of("bootstrap.servers", Infrastructure.bootstrapServers()))) {
            // Given
            awaitPassed(
                    topic,
                    sendTo(
                            topic,
                            event(key, 1),
                            event(key, 2),
                            event(key, 4),
                            event(other, 1),
                            event(other, 1),
                            event(other, 1),
                            event(other, 1)));
            // When
            Uuid old = topicId(admin, topic);
            admin.deleteTopics(Set.of(topic)).all().get();
            awaitTrue(() -> !topicId(admin, topic).equals(old));
            sendTo(topic, event(key, 1), event(key, 2), event(third, 2), event(key, 3), event(third, 1));
            // Then: the third key is held at the very place where the first one was held before.
            awaitEffects(key, 1L, 2L, 3L, 4L);
            awaitEffects(third, 1L, 2L);
            assertThat(effects(other)).containsExactly(1L);
            assertThat(held(key)).isEmpty();
        }
    }

    /** Of the topic that bears the name now; the consumer that subscribes to it has it made where it is missing. */
    private static Uuid topicId(Admin admin, String topic) throws Exception {
        try {
            return admin.describeTopics(Set.of(topic))
                    .allTopicNames()
                    .get()
                    .get(topic)
                    .topicId();
        } catch (ExecutionException missing) {
            admin.createTopics(List.of(new NewTopic(topic, 4, (short) 1)));
            return topicId(admin, topic);
        }
    }

    @Test
    void showsOperatorsWhatIsHeld() {
        take(event(key, 3));
        assertThat(heldEvents.after(0, 1_000_000))
                .filteredOn(h -> h.key().equals(key))
                .singleElement()
                .satisfies(h -> {
                    assertThat(h.reason()).isEqualTo(HeldEvent.Reason.GAP);
                    assertThat(h.sequence()).isEqualTo(3);
                    assertThat(h.type()).isEqualTo("sample.thing.changed");
                });
    }

    private static Arguments poison(String what, String detail, UnaryOperator<Message> poisoned) {
        return Arguments.of(what, detail, poisoned);
    }
}
