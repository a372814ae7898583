package careers.insight.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import careers.insight.Api;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Attacks on the running service: an analyst reads every table of a closed campaign in which most agree, both ways round,
 * and draws the conclusions that they allow. The larger suite is {@code FinalAttackTest}.
 */
@QuarkusTest
@WithInfrastructure
class CrossingAttackApiTest {

    /** More than the noise of a cell can be: an attacker may count on it. */
    private static final int LARGEST_DRAW = 31;

    private final ClosedCampaign campaign =
            new ClosedCampaign().answered(300, 0.85, 21).closed();
    private final Set<UUID> exposed = new HashSet<>();
    private final Map<String, List<Integer>> margins = new HashMap<>();
    private final List<Integer> draws = new ArrayList<>();
    private int shown;

    /** One answer of the rows: its people, and how many of them are shown with each answer to the other question. */
    private record Row(String code, Set<UUID> people, Map<String, Integer> counts) {}

    @Test
    void exposesNobodyWithCertainty() {
        // When
        for (var by : ClosedCampaign.CONCEPTS) {
            for (var concept : ClosedCampaign.CONCEPTS) {
                if (!by.equals(concept)) {
                    attack(by, concept);
                }
            }
        }
        // Then
        assertThat(shown).isGreaterThanOrEqualTo(6);
        assertThat(exposed).isEmpty();
        averagesTellAMarginAtMost();
        countsAreNotTheExactOnes();
    }

    /** The conclusions grant the service its noise; so it must be there. */
    private void countsAreNotTheExactOnes() {
        assertThat(draws).hasSizeGreaterThan(20).allMatch(draw -> Math.abs(draw) <= LARGEST_DRAW);
        assertThat(draws.stream().filter(draw -> draw != 0).count()).isGreaterThan(draws.size() / 5);
    }

    private void compare(Row row, String concept) {
        row.counts().forEach((code, people) -> {
            if (!code.startsWith("*")) {
                long exact = row.people().stream()
                        .filter(person -> campaign.answer(person, concept).equals(code))
                        .count();
                draws.add((int) (people - exact));
            }
        });
    }

    private void attack(String by, String concept) {
        var table = campaign.crossing(concept, by).jsonPath();
        var rows = rows(table, by);
        shown += rows.isEmpty() ? 0 : 1;
        for (var row : rows) {
            compare(row, concept);
            conclude(row.people(), row.counts(), 1);
            margins.computeIfAbsent(by + "=" + row.code(), margin -> new ArrayList<>())
                    .add(row.counts().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum());
        }
        complement(rows, concept);
        overlaps(rows, by, concept);
    }

    /** All of the group, as live figures show it, less all rows. */
    private void complement(List<Row> rows, String concept) {
        if (!rows.isEmpty()) {
            var rest = new HashSet<>(campaign.people());
            var counts = live(concept);
            for (var row : rows) {
                rest.removeAll(row.people());
                row.counts().forEach((code, people) -> counts.merge(code, -people, Integer::sum));
            }
            conclude(rest, counts, 1 + rows.size());
        }
    }

    private Map<String, Integer> live(String concept) {
        var figures = Api.as(
                        "analyst",
                        "/api/insight/v1/questions/comparison?campaign=" + campaign.campaign() + "&concept=" + concept)
                .jsonPath();
        var counts = new HashMap<String, Integer>();
        List<Map<String, Object>> learners = figures.getList("tables[0].figures.findAll { it.audience == 'LEARNER' }");
        learners.forEach(figure -> counts.put((String) figure.get("code"), (Integer) figure.get("count")));
        return counts;
    }

    /** Rows by another question that hold a row of this one, but for a few. */
    private void overlaps(List<Row> rows, String by, String concept) {
        for (var other : ClosedCampaign.CONCEPTS) {
            if (other.equals(by) || other.equals(concept)) {
                continue;
            }
            for (var larger : rows(campaign.crossing(concept, other).jsonPath(), other)) {
                for (var row : rows) {
                    var few = new HashSet<>(larger.people());
                    few.removeAll(row.people());
                    assertThat(few.isEmpty() || few.size() >= 10)
                            .as("%s by %s", concept, by)
                            .isTrue();
                    var counts = new HashMap<>(larger.counts());
                    row.counts().forEach((code, people) -> counts.merge(code, -people, Integer::sum));
                    conclude(larger.people().containsAll(row.people()) ? few : Set.of(), counts, 2);
                }
            }
        }
    }

    /** Who is in a set is exposed when only one answer is left for all of it. */
    private void conclude(Set<UUID> people, Map<String, Integer> counts, int added) {
        for (var answer : counts.keySet()) {
            int others = counts.entrySet().stream()
                    .filter(other -> !other.getKey().equals(answer))
                    .mapToInt(other -> Math.max(0, other.getValue() + added * LARGEST_DRAW))
                    .sum();
            if (others == 0) {
                exposed.addAll(people);
            }
        }
    }

    /** The mean over all tables of an answer comes close to how many gave it, of all people: no row is smaller than ten. */
    private void averagesTellAMarginAtMost() {
        margins.forEach((margin, readings) -> {
            var mean = readings.stream().mapToInt(Integer::intValue).average().orElseThrow();
            assertThat(mean).as(margin).isGreaterThan(10);
        });
    }

    private List<Row> rows(JsonPath table, String by) {
        var rows = new ArrayList<Row>();
        List<Map<String, Object>> answers = table.getList("by.answers");
        List<Map<String, Object>> cells = table.getList("cells");
        for (var answer : answers) {
            var counts = new HashMap<String, Integer>();
            cells.stream()
                    .filter(cell -> cell.get("by").equals(answer.get("code")) && cell.get("count") != null)
                    .forEach(cell -> counts.put((String) cell.get("code"), (Integer) cell.get("count")));
            var codes = (List<?>) answer.get("codes");
            var people = new HashSet<>(campaign.people());
            people.removeIf(person -> !codes.contains(campaign.answer(person, by)));
            rows.add(new Row((String) answer.get("code"), people, counts));
        }
        return rows;
    }
}
