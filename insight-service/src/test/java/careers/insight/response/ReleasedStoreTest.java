package careers.insight.response;

import static org.assertj.core.api.Assertions.assertThat;

import careers.insight.disclosure.DisclosureGate;
import careers.insight.disclosure.ReleasedSums;
import careers.insight.disclosure.ReleasedSums.ReleasedSum;
import careers.insight.intake.InsightEvents;
import careers.platform.id.Ids;
import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What has been read of the sums once is read again when they change, whoever changed them, and not before. */
@QuarkusTest
@WithInfrastructure
class ReleasedStoreTest {

    private static final String SATISFACTION = "satisfaction";

    /** A process that was told nothing writes a block as the rules have it: ten people, all with the same answer. */
    private static final List<String> ONE_BLOCK_MORE = List.of(
            "UPDATE leaf SET arrived = arrived + 10, places = places + 10, released = released + 10, blocks = blocks + 1",
            "UPDATE released_answer SET people = people + 10",
            "UPDATE released_people SET people = people + 10");

    @Inject
    InsightEvents events;

    @Inject
    DisclosureGate gate;

    @Inject
    ReleasedSums sums;

    @Inject
    ObjectMapper json;

    private ToldCampaign told;
    private List<String> tables;
    private Map<String, ReleasedSum> read;

    @BeforeEach
    void ask() {
        told = new ToldCampaign(events, gate, json).live();
        tables = told.tables();
        read = sums.of(told.campaign, SATISFACTION, Map.of());
    }

    @Test
    void readsNoCountThatIsKnown() {
        // When
        var again = sums.of(told.campaign, SATISFACTION, versions(read));
        // Then
        assertThat(read).containsKeys("LEARNER", "PARENT_CARER");
        assertThat(read.values()).noneMatch(sum -> sum.counts().isEmpty());
        assertThat(again.values()).allMatch(sum -> sum.counts().isEmpty());
        assertThat(withoutCounts(again)).isEqualTo(withoutCounts(read));
    }

    /** Else the time that an answer takes would tell of somebody who waits. */
    @Test
    void knowsTheSameWhileSomebodyComesWhoIsReleasedLater() {
        // Given
        var before = versions(read);
        // When
        for (int person = 0;
                versions(sums.of(told.campaign, SATISFACTION, before)).equals(before);
                person++) {
            assertThat(person).isLessThan(20);
            assertThat(told.tables()).isEqualTo(tables);
            told.tell(List.of(told.accepted(Ids.next())));
        }
        // Then
        var after = sums.of(told.campaign, SATISFACTION, before);
        var changed = after.keySet().stream()
                .filter(leaf -> after.get(leaf).blocks() > read.get(leaf).blocks())
                .toList();
        assertThat(changed).hasSize(1);
        assertThat(after)
                .allSatisfy((leaf, sum) -> assertThat(sum.counts().isEmpty()).isEqualTo(!changed.contains(leaf)));
        assertThat(told.tables()).isNotEqualTo(tables);
    }

    @Test
    void aBlockSealedByAnotherProcessIsSeenAtOnce() throws SQLException {
        // When
        for (var change : ONE_BLOCK_MORE) {
            Database.execute(change + " WHERE leaf_id = " + leaf("LEARNER"));
        }
        // Then
        assertThat(blocks(told.tables(), "LEARNER")).isEqualTo(1 + blocks(tables, "LEARNER"));
        assertThat(told.tables().get(1)).isEqualTo(tables.get(1));
    }

    /** The version of the sums of a leaf is read off its people, so nobody may write its answers alone. */
    @Test
    void whoeverWritesAnswersWritesPeopleOfTheSameLeaf() {
        // When: people come, amend and leave, and the campaign closes
        told.live(60).close();
        // Then
        assertThat(Database.value("SELECT count(*) > 10 FROM released_answer a JOIN leaf l USING (leaf_id)"
                        + " WHERE l.campaign_id = '" + told.campaign + "'"))
                .isEqualTo("t");
        assertThat(Database.value("SELECT count(*) FROM released_answer a JOIN leaf l USING (leaf_id)"
                        + " WHERE l.campaign_id = '" + told.campaign
                        + "' AND NOT EXISTS (SELECT 1 FROM released_people p"
                        + " WHERE p.leaf_id = a.leaf_id AND p.xmin::text::bigint >= a.xmin::text::bigint)"))
                .isEqualTo("0");
    }

    /** As after a database was restored: the same blocks, other sums. */
    @Test
    void sumsWrittenAnewAreReadAnew() throws SQLException {
        // When
        Database.execute(
                "UPDATE released_answer SET people = people + 1 WHERE code = '4' AND leaf_id = " + leaf("LEARNER"));
        Database.execute("UPDATE released_people SET people = people WHERE leaf_id = " + leaf("LEARNER"));
        // Then
        assertThat(blocks(told.tables(), "LEARNER")).isEqualTo(blocks(tables, "LEARNER"));
        assertThat(told.tables()).isNotEqualTo(tables);
    }

    @Test
    void aGroupOfWhichSomebodyIsNotInTheSumsIsWithheldAtOnceAndAsLongAsThat() throws SQLException {
        // When
        Database.execute("UPDATE leaf SET missing = 1 WHERE leaf_id = " + leaf("LEARNER"));
        var missing = told.tables();
        Database.execute("UPDATE leaf SET missing = 0 WHERE leaf_id = " + leaf("LEARNER"));
        // Then
        assertThat(missing.getFirst()).contains(" WITHHELD ");
        assertThat(missing.get(1)).isEqualTo(tables.get(1)).contains(" FREE ");
        assertThat(told.tables()).isEqualTo(tables);
    }

    private String leaf(String audience) {
        return "(SELECT leaf_id FROM leaf WHERE campaign_id = '%s' AND audience = '%s')"
                .formatted(told.campaign, audience);
    }

    private static int blocks(List<String> tables, String group) {
        return tables.stream()
                .map(table -> table.split(" "))
                .filter(table -> table[0].equals(group))
                .mapToInt(table -> Integer.parseInt(table[3]))
                .sum();
    }

    private static Map<String, String> versions(Map<String, ReleasedSum> sums) {
        return sums.entrySet().stream()
                .collect(Collectors.toMap(Entry::getKey, leaf -> leaf.getValue().version()));
    }

    private static Map<String, String> withoutCounts(Map<String, ReleasedSum> sums) {
        return sums.entrySet().stream()
                .collect(Collectors.toMap(
                        Entry::getKey,
                        leaf -> "%s %s %d %d %s"
                                .formatted(
                                        leaf.getValue().version(),
                                        leaf.getValue().policy(),
                                        leaf.getValue().blocks(),
                                        leaf.getValue().people(),
                                        leaf.getValue().interpretable())));
    }
}
