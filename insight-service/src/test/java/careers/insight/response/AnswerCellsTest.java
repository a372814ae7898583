package careers.insight.response;

import static org.assertj.core.api.Assertions.assertThat;

import careers.insight.store.FactDatabase;
import careers.platform.testing.WithInfrastructure;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is added up as people come and what a release is checked against are the same cells. */
@QuarkusTest
@WithInfrastructure
class AnswerCellsTest {

    private static final List<String> TEXTS = List.of("\"A\"", "\"B\"", "\"Y10\"", "\"" + "x".repeat(79) + "\"");
    private static final List<String> OTHERS = List.of("3", "{}", "null", "true", "[]", "{\"time\":\"Y9\"}");

    @Inject
    FactDatabase database;

    @Inject
    ObjectMapper json;

    @Test
    void areThoseThatTheDatabaseCounts() throws Exception {
        // Given
        var random = new Random(7);
        List<String> people =
                IntStream.range(0, 400).mapToObj(person -> answers(random)).toList();
        // When
        var counted = new ArrayList<List<String>>();
        var kept = new ArrayList<String>();
        for (var answers : people) {
            counted.add(cells(answers));
            kept.add(stored(answers));
        }
        // Then
        assertThat(counted).isEqualTo(QuarkusTransaction.requiringNew().call(() -> asked(kept)));
        assertThat(counted.stream().flatMap(List::stream))
                .contains("q0 *", "q1 row1/*", "q2 row0/place/A", "q3 row1/interaction/B")
                .noneMatch(cell -> cell.contains("missing"));
    }

    private List<String> cells(String answers) throws JsonProcessingException {
        var cells = new ArrayList<String>();
        AnswerCells.each(
                json.readValue(answers, new TypeReference<Map<String, Answer>>() {}),
                (variable, code) -> cells.add(variable + " " + code));
        return cells.stream().sorted().toList();
    }

    /** As the response is kept. */
    private String stored(String answers) throws JsonProcessingException {
        return json.writeValueAsString(json.readValue(answers, new TypeReference<Map<String, Answer>>() {}));
    }

    private List<List<String>> asked(List<String> people) {
        return people.stream()
                .map(answers -> database
                        .list(
                                "SELECT variable || ' ' || code FROM answer_cell(?::jsonb)",
                                row -> row.getString(1),
                                answers)
                        .stream()
                        .sorted()
                        .toList())
                .toList();
    }

    private static String answers(Random random) {
        return IntStream.range(0, 4)
                .mapToObj(question -> "\"q" + question + "\":" + answer(random))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String answer(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> any(random, TEXTS);
            case 1 ->
                IntStream.rangeClosed(0, random.nextInt(3))
                        .mapToObj(i -> TEXTS.get(i))
                        .collect(Collectors.joining(",", "[", "]"));
            case 2 -> any(random, List.of("[]", "3", "[{\"a\":1}]", "{}"));
            default ->
                IntStream.range(0, 2)
                        .mapToObj(row -> "\"row" + row + "\":" + line(random))
                        .collect(Collectors.joining(",", "{\"missing\":\"DONT_KNOW\",", "}"));
        };
    }

    private static String line(Random random) {
        return random.nextInt(3) == 0
                ? any(random, random.nextBoolean() ? TEXTS : OTHERS)
                : IntStream.range(0, random.nextInt(4))
                        .mapToObj(entry -> random.nextInt(8) == 0 ? any(random, OTHERS) : entry(random))
                        .collect(Collectors.joining(",", "[", "]"));
    }

    private static String entry(Random random) {
        return List.of("time", "interaction", "place").stream()
                .filter(member -> random.nextInt(3) > 0)
                .map(member -> "\"" + member + "\":" + any(random, random.nextInt(6) == 0 ? OTHERS : TEXTS))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String any(Random random, List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
