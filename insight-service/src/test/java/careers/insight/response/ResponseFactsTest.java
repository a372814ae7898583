package careers.insight.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import careers.insight.campaign.Audience;
import careers.insight.store.FactDatabase;
import careers.platform.id.Ids;
import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithInfrastructure
class ResponseFactsTest {

    private static final List<String> CODES = List.of("1", "2", "3", "4", "5", "DK", "PNTS");

    @Inject
    ResponseFacts facts;

    @Inject
    FactDatabase database;

    @Inject
    AnswerCodes codes;

    private final UUID campaign = Ids.next();
    private final UUID instrument = Ids.next();

    /** Of a campaign nobody has told of nothing is released. */
    @BeforeEach
    void tellOfTheCampaign() throws SQLException {
        Database.execute(
                "INSERT INTO campaign (campaign_id, survey, name_en, name_cy, opens_at, closes_at) VALUES ('%s', 's', 'a', 'b', now(), now())"
                        .formatted(campaign));
    }

    @Test
    void givesPlacesWithoutGapsToManyAtOnce() throws Exception {
        // Given
        var random = new Random(11);
        var arrivals = new ArrayList<Callable<Void>>();
        for (int person = 0; person < 240; person++) {
            var audience = Audience.RESPONDENT_GROUPS.get(random.nextInt(3));
            var code = CODES.get(random.nextInt(CODES.size()));
            arrivals.add(() -> {
                QuarkusTransaction.requiringNew().run(() -> facts.acceptAll(List.of(response(audience, code))));
                return null;
            });
        }
        // When
        try (var people = Executors.newFixedThreadPool(8)) {
            for (var done : people.invokeAll(arrivals)) {
                done.get();
            }
        }
        // Then
        assertThat(value("SELECT sum(arrived) FROM leaf WHERE campaign_id = ?")).isEqualTo("240");
        assertThat(value("SELECT count(*) FROM leaf l WHERE campaign_id = ? AND arrived <>"
                        + " (SELECT max(position) FROM response_fact f WHERE f.leaf_id = l.leaf_id)"))
                .isEqualTo("0");
        assertSumsAreThoseOfReleasedPeople();
    }

    @Test
    void sumsExactlyThePeopleOfReleasedBlocks() {
        // Given
        var random = new Random(12);
        // When
        for (int person = 0; person < 137; person++) {
            var audience = Audience.RESPONDENT_GROUPS.get(random.nextInt(2));
            accept(response(audience, CODES.get(random.nextInt(CODES.size()))));
        }
        // Then
        assertSumsAreThoseOfReleasedPeople();
        assertThat(value("SELECT count(*) FROM released_block b JOIN leaf l USING (leaf_id) WHERE campaign_id = ?"
                        + " AND people < 10"))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 137})
    void cutsTheSameBlocksHoweverManyComeTogether(int together) {
        // Given
        var random = new Random(13);
        var people = new ArrayList<ResponseAccepted>();
        for (int person = 0; person < 137; person++) {
            var audience = Audience.RESPONDENT_GROUPS.get(random.nextInt(2));
            people.add(response(audience, CODES.get(random.nextInt(CODES.size()))));
        }
        people.add(people.getFirst());
        // When
        for (int from = 0; from < people.size(); from += together) {
            var some = people.subList(from, Math.min(from + together, people.size()));
            QuarkusTransaction.requiringNew().run(() -> facts.acceptAll(some));
        }
        // Then
        assertSumsAreThoseOfReleasedPeople();
        assertThat(value("SELECT string_agg(audience || ' ' || block || ' ' || first || '-' || last, ', '"
                        + " ORDER BY audience, block) FROM (SELECT audience, block, min(position) AS first,"
                        + " max(position) AS last FROM response_fact JOIN leaf USING (leaf_id)"
                        + " WHERE campaign_id = ? AND block IS NOT NULL GROUP BY audience, block) AS blocks"))
                .startsWith("LEARNER 1 1-10, LEARNER 2 11-20")
                .isEqualTo(blocksOf(people.subList(0, 137)));
        assertThat(value("SELECT sum(arrived) FROM leaf WHERE campaign_id = ?")).isEqualTo("137");
    }

    /** Blocks of ten, the last full one held back. */
    private static String blocksOf(List<ResponseAccepted> people) {
        var blocks = new ArrayList<String>();
        new TreeMap<>(people.stream()
                        .collect(Collectors.groupingBy(p -> p.audience().name(), Collectors.counting())))
                .forEach((audience, count) -> {
                    for (int block = 1; block < count / 10; block++) {
                        blocks.add(audience + " " + block + " " + (10 * block - 9) + "-" + 10 * block);
                    }
                });
        return String.join(", ", blocks);
    }

    @Test
    void sumsCodesAndTheCellsOfMatricesAndGridsEachPersonOnce() throws Exception {
        // Given
        var json = new ObjectMapper();
        var answers = Map.of(
                "satisfaction", Answer.of(json.readTree("\"4\"")),
                "supportSources", Answer.of(json.readTree("[\"FAMILY\",\"FRIENDS\"]")),
                "received", Answer.of(json.readTree("{\"INTERVIEW\":\"YES\",\"FAIR\":\"NO\"}")),
                "idealTimes", Answer.of(json.readTree("""
                        {"INTERVIEW":[{"time":"Y10","place":"ONLINE"},{"time":"Y10","place":"SCHOOL"},{"time":"Y9"}],
                         "FAIR":[]}""")));
        // When
        for (int person = 0; person < 20; person++) {
            accept(response(Audience.LEARNER, answers));
        }
        // Then
        assertThat(value(
                        "SELECT string_agg(variable || ' ' || code || ' ' || people, ', ' ORDER BY variable COLLATE \"C\", code COLLATE \"C\")"
                                + " FROM released_answer JOIN leaf USING (leaf_id) WHERE campaign_id = ?"))
                .isEqualTo("idealTimes INTERVIEW/* 10, idealTimes INTERVIEW/Y10 10, idealTimes INTERVIEW/Y9 10,"
                        + " idealTimes INTERVIEW/place/ONLINE 10, idealTimes INTERVIEW/place/SCHOOL 10,"
                        + " received FAIR/* 10, received FAIR/NO 10, received INTERVIEW/* 10, received INTERVIEW/YES 10,"
                        + " satisfaction * 10, satisfaction 4 10,"
                        + " supportSources * 10, supportSources FAMILY 10, supportSources FRIENDS 10");
    }

    @Test
    void passesOverAnswersThatAreNotCounted() throws Exception {
        // Given: a number, a repeat, points to share out, no answer for a reason, no answer
        var json = new ObjectMapper();
        var answers = Map.of(
                "employersMet", Answer.of(json.readTree("3")),
                "children", Answer.of(json.readTree("[{\"childYearGroup\":\"Y9\"}]")),
                "blend", Answer.of(json.readTree("{\"IN_PERSON\":60,\"MESSAGES\":40}")),
                "improvements", Answer.of(json.readTree("{\"missing\":\"DONT_KNOW\"}")),
                "supportSources", Answer.of(json.readTree("[]")));
        // When
        for (int person = 0; person < 20; person++) {
            accept(response(Audience.LEARNER, answers));
        }
        // Then
        assertThat(value("SELECT count(*) FROM released_answer JOIN leaf USING (leaf_id) WHERE campaign_id = ?"))
                .isEqualTo("0");
    }

    @Test
    void keepsTheCountsOfAnAudienceThatNobodyAnswered() {
        // When
        QuarkusTransaction.requiringNew()
                .run(() -> facts.close(campaign, Map.of(Audience.LEARNER, 0, Audience.PARENT_CARER, 3)));
        // Then
        assertThat(
                        value(
                                "SELECT string_agg(audience || finished, ',' ORDER BY audience) FROM leaf WHERE campaign_id = ?"))
                .isEqualTo("LEARNERtrue,PARENT_CARERfalse");
    }

    @Test
    void storesAResponseOnce() {
        // Given
        var response = response(Audience.LEARNER, "4");
        // When
        accept(response);
        accept(response);
        // Then
        assertThat(value("SELECT sum(arrived) FROM leaf WHERE campaign_id = ?")).isEqualTo("1");
    }

    @Test
    void theDatabaseRefusesABlockThatIsTooSmall() {
        // Given
        accept(response(Audience.LEARNER, "4"));
        var leaf = value("SELECT leaf_id FROM leaf WHERE campaign_id = ?");
        // Then
        assertThatThrownBy(() -> Database.execute("UPDATE leaf SET released = 1, blocks = 1 WHERE leaf_id = " + leaf))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("ck_leaf_released");
        assertThatThrownBy(() -> Database.execute("INSERT INTO released_block VALUES (" + leaf + ", 1, 10, 9)"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("ck_released_block_people");
    }

    @Test
    void theDatabaseRefusesResponsesThatAreInNoLeafOrNoBlock() {
        // Given
        var response = response(Audience.LEARNER, "4");
        accept(response);
        var where = " WHERE response_id = '" + response.responseId() + "'";
        var leaf = value("SELECT leaf_id FROM leaf WHERE campaign_id = ?");
        // Then
        assertThatThrownBy(() -> Database.execute("UPDATE response_fact SET leaf_id = 0" + where))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("in no leaf");
        assertThatThrownBy(() -> Database.execute("UPDATE response_fact SET block = 7, sealed_version = 1" + where))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("in no block");
        assertThatThrownBy(() -> Database.execute("DELETE FROM leaf WHERE leaf_id = " + leaf))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("responses are in the leaf");
        assertThatThrownBy(() ->
                        Database.execute("INSERT INTO response_fact SELECT (jsonb_populate_record(f, '{\"leaf_id\":0,"
                                + "\"response_id\":\"" + Ids.next() + "\"}')).* FROM response_fact f" + where))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("in no leaf");
    }

    @Test
    void theDatabaseRefusesToRemoveABlockThatPeopleAreIn() {
        // Given
        for (int person = 0; person < 20; person++) {
            accept(response(Audience.LEARNER, "4"));
        }
        // Then
        assertThatThrownBy(
                        () -> Database.execute("DELETE FROM released_block WHERE leaf_id IN (SELECT leaf_id FROM leaf"
                                + " WHERE campaign_id = '" + campaign + "')"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("responses are in the block");
    }

    @Test
    void doesNotStartUnderAPolicyThatNobodyHasLaidDown() {
        // Given
        var leaves = new LeafStore(database, () -> "sdc-0");
        // Then
        assertThatThrownBy(() -> leaves.check(new StartupEvent())).hasMessageContaining("insight.disclosure.policy");
    }

    /** The sums kept against those counted afresh from the facts in released positions. */
    private void assertSumsAreThoseOfReleasedPeople() {
        assertThat(value("""
                SELECT count(*) FROM (
                    SELECT r.leaf_id, r.variable, r.code, r.people::bigint
                      FROM released_answer r JOIN leaf l USING (leaf_id) WHERE l.campaign_id = ? AND r.code <> '*'
                    EXCEPT
                    SELECT f.leaf_id, a.key, c.code, count(*)
                      FROM response_fact f JOIN leaf l USING (leaf_id), jsonb_each(answers_of(f.codes, f.answers)) a,
                           jsonb_array_elements_text(a.value) c (code)
                     WHERE l.campaign_id = ? AND f.block IS NOT NULL
                     GROUP BY f.leaf_id, a.key, c.code) difference""")).isEqualTo("0");
        assertThat(value("""
                SELECT sum(r.people) FROM released_answer r JOIN leaf l USING (leaf_id)
                 WHERE l.campaign_id = ? AND r.variable = 'satisfaction' AND r.code <> '*'""")).isEqualTo(value("SELECT sum(released) FROM leaf WHERE campaign_id = ?"));
        assertThat(value("SELECT sum(people) FROM released_people JOIN leaf USING (leaf_id) WHERE campaign_id = ?"))
                .isEqualTo(value("SELECT sum(released) FROM leaf WHERE campaign_id = ?"));
    }

    private void accept(ResponseAccepted response) {
        QuarkusTransaction.requiringNew().run(() -> facts.acceptAll(List.of(codes.number(response))));
    }

    private String value(String query) {
        return Database.value(query.replace("?", "'" + campaign + "'"));
    }

    private ResponseAccepted response(Audience audience, String code) {
        return response(
                audience,
                Map.of(
                        "satisfaction",
                        new Answer(List.of(code)),
                        "supportSources",
                        new Answer(List.of("A", "B", "A"))));
    }

    private ResponseAccepted response(Audience audience, Map<String, Answer> answers) {
        return new ResponseAccepted(
                Ids.next(),
                campaign,
                instrument,
                1,
                audience,
                "CY-9000001",
                "cy",
                "SELF",
                Instant.parse("2026-11-02T09:00:00Z"),
                answers,
                null);
    }
}
