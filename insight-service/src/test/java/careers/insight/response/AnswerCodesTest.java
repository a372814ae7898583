package careers.insight.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import careers.insight.campaign.Audience;
import careers.insight.response.Tally.Questionnaire;
import careers.insight.store.FactDatabase;
import careers.platform.id.Ids;
import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** An answer that is kept as numbers is the same answer, and is counted the same. */
@QuarkusTest
@WithInfrastructure
class AnswerCodesTest {

    private static final String ANSWERS = """
            {"satisfaction":["4"],"sources":["B","A","C"],"none":[],"count":3,"children":[{"year":"Y9"}],
             "matrix":{"INTERVIEW":"YES","missing":"DK"},"grid":{"FAIR":[{"time":"Y10","place":"ONLINE"}]}}""";

    @Inject
    AnswerCodes codes;

    @Inject
    ResponseFacts facts;

    @Inject
    FactDatabase database;

    @Inject
    ObjectMapper json;

    @Test
    void keepsWhatWasAnswered() throws Exception {
        // Given
        var content = content(read(ANSWERS));
        // When
        var kept = codes.number(content);
        QuarkusTransaction.requiringNew().run(() -> facts.acceptAll(List.of(kept)));
        // Then
        assertThat(kept.answers()).containsOnlyKeys("none", "count", "children", "matrix", "grid");
        assertThat(kept.numbers().size()).isEqualTo(4);
        assertThat(json.readTree(Database.value("SELECT answers_of(codes, answers) FROM response_fact"
                        + " WHERE response_id = '" + content.responseId() + "'")))
                .isEqualTo(json.readTree(ANSWERS));
    }

    @Test
    void countsTheSameCells() throws Exception {
        // Given
        var answers = read(ANSWERS);
        var kept = codes.number(content(answers));
        // Then
        assertThat(cells(kept.numbers(), kept.answers()))
                .isEqualTo(cells(CodeNumbers.NONE, answers))
                .containsEntry("sources *", 1)
                .containsEntry("matrix INTERVIEW/YES", 1);
    }

    @Test
    void takesOutOfAnEventWhatHasANumber() throws Exception {
        // Given
        codes.number(content(read("{\"satisfaction\":\"4\",\"sources\":[\"B\",\"A\"]}")));
        // When
        var split = codes.split(json.readTree(
                "{\"satisfaction\":\"4\",\"sources\":[\"B\",\"A\"],\"a secret\":\"4\",\"matrix\":{\"4\":\"4\"}}"));
        // Then
        assertThat(split.numbers().size()).isEqualTo(3);
        assertThat(split.others()).isEqualTo(json.readTree("{\"a secret\":\"4\",\"matrix\":{\"4\":\"4\"}}"));
        assertThat(codes.split(json.readTree("7")).others()).isEqualTo(json.readTree("7"));
    }

    @Test
    void givesAnAnswerOneNumberForGood() throws Exception {
        // Given
        var first = codes.number(content(read("{\"satisfaction\":\"4\"}"))).numbers();
        codes.number(content(read("{\"newcomer\":[\"%s\"]}".formatted(code()))));
        // When
        var elsewhere = new AnswerCodes(database);
        // Then
        assertThat(elsewhere.number(content(read("{\"satisfaction\":\"4\"}"))).numbers())
                .isEqualTo(first);
        assertThatThrownBy(() -> Database.execute("UPDATE answer_code SET code = 'X' WHERE number = 1"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("for good");
    }

    @Test
    void learnsWhatAnotherProcessHasNumbered() throws Exception {
        // Given
        codes.number(content(read("{\"satisfaction\":\"4\"}")));
        var answers = read("{\"newcomer\":\"%s\"}".formatted(code()));
        var there = new AnswerCodes(database).number(content(answers));
        // Then
        assertThat(cells(there.numbers(), Map.of())).isEqualTo(cells(CodeNumbers.NONE, answers));
        assertThat(codes.number(content(answers)).numbers()).isEqualTo(there.numbers());
    }

    @Test
    void keepsAnswersAsTheyAreWhenThereAreNoMoreNumbers() throws Exception {
        // Given
        codes.number(content(read("{\"satisfaction\":\"4\"}")));
        var full = new AnswerCodes(database, Integer.parseInt(Database.value("SELECT max(number) FROM answer_code")));
        // When
        var late = full.number(content(read("{\"late\":\"A\",\"satisfaction\":[\"4\",\"%s\"]}".formatted(code()))));
        var known = full.number(content(read("{\"late\":\"A\",\"satisfaction\":\"4\"}")));
        // Then
        assertThat(late.answers()).containsOnlyKeys("late", "satisfaction");
        assertThat(known.answers()).containsOnlyKeys("late");
        assertThat(known.numbers().size()).isEqualTo(1);
    }

    private Map<String, Integer> cells(CodeNumbers numbers, Map<String, Answer> others) {
        var tally = new Tally();
        tally.add(new Questionnaire(Ids.next(), 1), numbers, others);
        var cells = new TreeMap<String, Integer>();
        tally.changes(codes)
                .forEach(each ->
                        cells.put(each.getKey().variable() + " " + each.getKey().code(), each.getValue()));
        return cells;
    }

    private static String code() {
        return "C" + Ids.next().toString().substring(9, 30);
    }

    private Map<String, Answer> read(String answers) throws JsonProcessingException {
        return json.readValue(answers, new TypeReference<>() {});
    }

    private static ResponseAccepted content(Map<String, Answer> answers) {
        return new ResponseAccepted(
                Ids.next(),
                Ids.next(),
                Ids.next(),
                1,
                Audience.LEARNER,
                "EN-100000",
                "en",
                "SELF",
                Instant.parse("2026-11-02T09:00:00.123456Z"),
                answers,
                List.of("improvements"));
    }
}
