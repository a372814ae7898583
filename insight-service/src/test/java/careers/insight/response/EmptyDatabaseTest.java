package careers.insight.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import careers.insight.disclosure.DisclosureGate;
import careers.insight.intake.InsightEvents;
import careers.insight.response.BlockSealed.Member;
import careers.platform.id.Ids;
import careers.platform.testing.Database;
import careers.platform.testing.EventSchemaContract;
import careers.platform.testing.WithInfrastructure;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database is lost, and the log is all there is: the blocks of this service and the responses of the other. */
@QuarkusTest
@WithInfrastructure
class EmptyDatabaseTest {

    /** No topic has it, so that nothing but a test says that the log has been read to its end. */
    private static final int LAST_PARTITION = 9_999;

    private static final List<String> TABLES =
            List.of("leaf", "released_block", "released_people", "released_answer", "response_fact");

    @Inject
    InsightEvents events;

    @Inject
    SealedLog sealed;

    @Inject
    LogEnd logEnd;

    @Inject
    ReleasedRoot root;

    @Inject
    DisclosureGate gate;

    @Inject
    ObjectMapper json;

    private ToldCampaign told;
    private List<String> tables;
    private String kept;
    private List<BlockSealed> blocks;

    @BeforeEach
    void live() {
        told = new ToldCampaign(events, gate, json).live();
        remember();
    }

    private void remember() {
        tables = told.tables();
        kept = root.kept(told.campaign);
        blocks = published();
    }

    @AfterEach
    void endOfLog() throws SQLException {
        Database.execute("INSERT INTO inbox_offset VALUES ('insight-service', 'survey.response.v1', " + LAST_PARTITION
                + ", 1) ON CONFLICT DO NOTHING");
        events.idle();
        Database.execute("DELETE FROM inbox_offset WHERE partition = " + LAST_PARTITION);
    }

    @Test
    void everyBlockIsPublishedWithWhoIsInItAndNoAnswer() {
        // Then
        assertThat(blocks).hasSizeGreaterThan(5);
        for (var payload : payloads()) {
            EventSchemaContract.assertValid(BlockSealed.TYPE, payload);
            assertThat(payload).doesNotContain("satisfaction", "supportSources", "FAMILY");
        }
        assertThat(Database.value("SELECT count(*) FROM response_fact f JOIN leaf USING (leaf_id)"
                        + " WHERE block IS NOT NULL AND campaign_id = '" + told.campaign + "'"))
                .isEqualTo(String.valueOf(
                        blocks.stream().mapToInt(block -> block.people().size()).sum()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 500})
    void cutsTheSameBlocksAndGivesTheSameRoot(int together) throws SQLException {
        // Given
        lose();
        // When
        take(blocks);
        var beforeAnswers = told.tables();
        told.replay(together);
        var beforeTheEnd = told.tables();
        endOfLog();
        // Then
        assertThat(beforeAnswers).isNotEqualTo(tables).allMatch(table -> table.contains(" WITHHELD "));
        assertThat(beforeTheEnd).isEqualTo(tables);
        assertSame();
    }

    /** A block is cut of those who stand, and the log tells of people who left later than it tells of others. */
    @Test
    void cutsNoBlockBeforeTheEndOfTheLog() throws SQLException {
        // Given
        lose();
        Database.execute("DELETE FROM outbox WHERE aggregate_id LIKE '" + told.campaign + "%'");
        // When
        told.replay(500);
        var withoutBlocks = released();
        endOfLog();
        // Then
        assertThat(withoutBlocks).isEqualTo("0");
        assertThat(released()).isNotEqualTo("0");
    }

    /** Also who had moved to the leaf of the audience at the close is where the blocks say. */
    @ParameterizedTest
    @ValueSource(ints = {7, 500})
    void cutsTheSameBlocksOfAClosedCampaignWithAreas(int together) throws SQLException {
        // Given
        told = new ToldCampaign(events, gate, json).withAreas().live(130).close();
        remember();
        // When
        lose();
        take(blocks);
        told.replay(together);
        endOfLog();
        // Then
        assertThat(blocks.stream().map(BlockSealed::group).distinct())
                .contains("LEARNER@LONDON", "LEARNER@WALES", "PARENT_CARER@LONDON", "PARENT_CARER");
        assertThat(blocks).anyMatch(block -> block.people().size() > 10);
        assertSame();
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 125})
    void goesOnFromARestoredDatabaseOfACampaignWithAreas(int steps) throws SQLException {
        // Given
        told = new ToldCampaign(events, gate, json).withAreas().live(steps);
        backUp();
        told.live(130 - steps).close();
        remember();
        // When
        restore();
        take(blocks);
        told.replay(7);
        endOfLog();
        // Then
        assertSame();
    }

    @Test
    void goesOnWithTheNextBlock() throws SQLException {
        // Given
        lose();
        take(blocks);
        told.replay(7);
        endOfLog();
        var before = blocks.stream().map(BlockSealed::leaf).distinct().count();
        // When
        for (int person = 0; person < 60; person++) {
            told.tell(List.of(told.accepted(Ids.next())));
        }
        // Then
        assertThat(root.counted(told.campaign)).isEqualTo(root.kept(told.campaign));
        var now = published();
        assertThat(now).hasSizeGreaterThan(blocks.size()).containsAll(blocks);
        assertThat(now.stream().map(BlockSealed::leaf).distinct().count()).isEqualTo(before);
        assertThat(now.stream().flatMap(block -> block.people().stream()).map(Member::responseId))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 33, 70})
    void goesOnFromADatabaseThatWasRestored(int steps) throws SQLException {
        // Given
        told = new ToldCampaign(events, gate, json).live(steps);
        backUp();
        told.live(100 - steps);
        remember();
        // When
        restore();
        take(blocks);
        told.replay(7);
        endOfLog();
        // Then
        assertSame();
    }

    /** Sums that lack somebody would show that person's answers by the difference to what was shown before. */
    @Test
    void showsNothingOfAGroupOfWhichTheLogHasLostAnAnswer() throws SQLException {
        // Given
        lose();
        var lost = blocks.getFirst().people().getFirst().responseId();
        var group = blocks.getFirst().group();
        take(blocks);
        // When
        told.without(lost).replay(7);
        endOfLog();
        // Then
        var withheld = told.tables().stream()
                .filter(table -> table.startsWith(group + " "))
                .toList();
        assertThat(withheld).hasSize(1).allMatch(table -> table.contains(" WITHHELD "));
        assertThat(told.tables()).anyMatch(table -> table.contains(" FREE "));
    }

    @Test
    void refusesBlocksThatContradictEachOther() {
        // Given
        var block = blocks.getFirst();
        var others = new ArrayList<>(block.people());
        others.set(0, new Member(Ids.next(), 1L));
        var oneTwice = new ArrayList<>(block.people());
        oneTwice.set(0, oneTwice.getLast());
        // Then
        take(List.of(block));
        take(List.of(block, block, blocks.getLast()));
        assertRefused(with(block, block.number(), others, block.policy(), block.noiseKey()), "other people");
        assertRefused(with(block, block.number(), oneTwice, block.policy(), block.noiseKey()), "other people");
        assertRefused(
                with(block, block.number(), others.subList(1, others.size()), block.policy(), block.noiseKey()),
                "other people");
        assertRefused(with(block, 99, others, block.policy(), block.noiseKey()), "comes before");
        assertRefused(with(block, block.number(), block.people(), "sdc-1", block.noiseKey()), "another policy");
        assertRefused(with(block, 1, block.people(), block.policy(), "0".repeat(64)), "another noise secret");
        assertThat(root.kept(told.campaign)).isEqualTo(kept);
    }

    private void assertRefused(BlockSealed block, String why) {
        assertThatThrownBy(() -> take(List.of(blocks.getLast(), block)))
                .hasStackTraceContaining("A block of the log")
                .hasStackTraceContaining(why);
    }

    private static BlockSealed with(BlockSealed block, int number, List<Member> people, String policy, String key) {
        return new BlockSealed(block.campaignId(), block.group(), policy, number, people, block.amended(), key);
    }

    private void assertSame() {
        assertThat(root.kept(told.campaign)).isEqualTo(kept);
        assertThat(root.counted(told.campaign)).isEqualTo(kept);
        assertThat(told.tables()).isEqualTo(tables);
        assertThat(published()).isEqualTo(blocks);
    }

    /** As if the database were new; what was published stays in the log. */
    private void lose() throws SQLException {
        for (var table : TABLES.reversed()) {
            Database.execute("DELETE FROM " + table + " WHERE " + leaves());
        }
        logEnd.noteEnds(Map.of(new TopicPartition("survey.response.v1", LAST_PARTITION), 1L));
    }

    private void backUp() throws SQLException {
        for (var table : TABLES) {
            Database.execute("CREATE TABLE backup_" + table + " AS SELECT * FROM " + table + " WHERE " + leaves());
        }
    }

    private void restore() throws SQLException {
        lose();
        for (var table : TABLES) {
            Database.execute("INSERT INTO " + table + " OVERRIDING SYSTEM VALUE SELECT * FROM backup_" + table);
            Database.execute("DROP TABLE backup_" + table);
        }
    }

    private String leaves() {
        return "leaf_id IN (SELECT leaf_id FROM leaf WHERE campaign_id = '" + told.campaign + "')";
    }

    /** The blocks of one leaf in their order, those of several in any, some together. */
    private void take(List<BlockSealed> inOrder) {
        var next = new ArrayList<>(inOrder);
        var anyOrder = new ArrayList<BlockSealed>();
        var random = new Random(7);
        while (!next.isEmpty()) {
            var leaf = next.get(random.nextInt(next.size())).leaf();
            var first = next.stream()
                    .filter(block -> block.leaf().equals(leaf))
                    .findFirst()
                    .orElseThrow();
            next.remove(first);
            anyOrder.add(first);
        }
        while (!anyOrder.isEmpty()) {
            var together = anyOrder.subList(0, Math.min(anyOrder.size(), 1 + random.nextInt(5)));
            QuarkusTransaction.requiringNew().run(() -> sealed.take(together));
            together.clear();
        }
    }

    private String released() {
        return Database.value(
                "SELECT coalesce(sum(released), 0) FROM leaf WHERE campaign_id = '" + told.campaign + "'");
    }

    private List<String> payloads() {
        var payloads =
                Database.value("SELECT string_agg(payload::text, E'\\n' ORDER BY aggregate_id, aggregate_version)"
                        + " FROM outbox WHERE type = 'insight.block.sealed' AND aggregate_id LIKE '" + told.campaign
                        + "%'");
        return payloads.lines().toList();
    }

    private List<BlockSealed> published() {
        return payloads().stream().map(this::read).toList();
    }

    private BlockSealed read(String payload) {
        try {
            return json.readValue(payload, BlockSealed.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
