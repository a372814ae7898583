package careers.insight.intake;

import static org.assertj.core.api.Assertions.assertThat;

import careers.insight.campaign.Audience;
import careers.insight.response.Answer;
import careers.insight.response.ResponseAccepted;
import careers.platform.id.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KnownAnswersTest {

    private final KnownAnswers known = new KnownAnswers();

    @Test
    void leavesOutWhatWasFoundValidForTheSameQuestion() {
        // Given
        known.remember(content(Map.of("satisfaction", answer("4"), "needLevel", answer("LOW"))));
        // When
        var left = known.withoutKnown(
                content(Map.of("satisfaction", answer("4"), "needLevel", answer("4"), "a secret", answer("4"))));
        // Then
        assertThat(left.answers()).containsOnlyKeys("needLevel", "a secret");
    }

    @Test
    void checksLongListsAnew() {
        // Given
        var content = content(Map.of("supportSources", answer("A", "B", "C", "D", "E")));
        known.remember(content);
        // When
        var left = known.withoutKnown(content);
        // Then
        assertThat(left).isEqualTo(content);
    }

    @Test
    void isFullAtSomeTime() {
        // Given
        var many = content(IntStream.range(0, 10_000)
                .boxed()
                .collect(Collectors.toMap(question -> "q" + question, question -> answer("1"))));
        known.remember(many);
        // When
        known.remember(content(Map.of("late", answer("1"))));
        // Then
        assertThat(known.withoutKnown(many).answers()).isEmpty();
        assertThat(known.withoutKnown(content(Map.of("late", answer("1")))).answers())
                .containsOnlyKeys("late");
    }

    private static Answer answer(String... codes) {
        return new Answer(List.of(codes), null);
    }

    private static ResponseAccepted content(Map<String, Answer> answers) {
        return new ResponseAccepted(
                Ids.next(),
                Ids.next(),
                Ids.next(),
                1,
                Audience.LEARNER,
                null,
                "en",
                "SELF",
                Instant.EPOCH,
                answers,
                List.of());
    }
}
