package careers.insight.response;

import static org.assertj.core.api.Assertions.assertThat;

import careers.insight.disclosure.DisclosureGate;
import careers.insight.intake.InsightEvents;
import careers.insight.store.FactDatabase;
import careers.platform.id.Ids;
import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log is read again, its partitions interleaved in another way, in batches of another size. */
@QuarkusTest
@WithInfrastructure
class RebuildTest {

    @Inject
    InsightEvents events;

    @Inject
    Rebuild rebuild;

    @Inject
    ReleasedRoot root;

    @Inject
    DisclosureGate gate;

    @Inject
    ObjectMapper json;

    @Inject
    FactDatabase database;

    private ToldCampaign told;
    private UUID campaign;

    @BeforeEach
    void live() {
        told = new ToldCampaign(events, gate, json).live();
        campaign = told.campaign;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 500})
    void givesTheSameRootAndTheSameTables(int together) {
        // Given
        var before = root.kept(campaign);
        var tables = told.tables();
        var countedBefore = root.counted(campaign);
        // When
        rebuild.begin();
        var emptied = root.counted(campaign);
        var duringRebuild = told.tables();
        told.replay(together);
        // Then
        assertThat(countedBefore).isEqualTo(before);
        assertThat(emptied).isNotEqualTo(before);
        assertThat(duringRebuild).isEqualTo(tables);
        assertThat(root.kept(campaign)).isEqualTo(before);
        assertThat(root.counted(campaign)).isEqualTo(before);
        assertThat(told.tables()).isEqualTo(tables);
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 500})
    void givesTheSameOfACampaignWithAreas(int together) {
        // Given
        told = new ToldCampaign(events, gate, json).withAreas().live(130).close();
        var before = root.kept(told.campaign);
        var tables = told.tables();
        // When
        rebuild.begin();
        told.replay(together);
        // Then
        assertThat(tables).anyMatch(table -> table.startsWith("LEARNER@WALES FREE"));
        assertThat(root.kept(told.campaign)).isEqualTo(before);
        assertThat(root.counted(told.campaign)).isEqualTo(before);
        assertThat(told.tables()).isEqualTo(tables);
    }

    @Test
    void goesOnAfterwardsWithNobodyTwiceAndNoBlockTooSmall() {
        // Given
        rebuild.begin();
        told.replay(7);
        // When
        for (int person = 0; person < 60; person++) {
            told.tell(List.of(told.accepted(Ids.next())));
        }
        // Then
        assertThat(root.counted(campaign)).isEqualTo(root.kept(campaign));
        assertThat(Database.value("SELECT count(*) FROM (SELECT b.people, count(*) AS seated FROM released_block b"
                        + " JOIN leaf l USING (leaf_id) JOIN response_fact f ON f.leaf_id = b.leaf_id AND f.block = b.number"
                        + " WHERE l.campaign_id = '" + campaign + "' GROUP BY b.leaf_id, b.number, b.people) AS s"
                        + " WHERE seated <> people OR seated < 10"))
                .isEqualTo("0");
        assertThat(Database.value("SELECT string_agg(DISTINCT (l.pending = (SELECT count(*) FROM response_fact f"
                        + " WHERE f.leaf_id = l.leaf_id AND f.block IS NULL AND NOT f.gone))::text, ',') FROM leaf l"
                        + " WHERE l.campaign_id = '" + campaign + "'"))
                .isEqualTo("true");
    }

    @Test
    void isBegunByAStartThatAsksForIt() {
        // When
        QuarkusTransaction.requiringNew().run(() -> new Rebuild(database, false).start(new StartupEvent()));
        var untouched = read();
        QuarkusTransaction.requiringNew().run(() -> new Rebuild(database, true).start(new StartupEvent()));
        // Then
        assertThat(untouched).isNotEqualTo("0");
        assertThat(read()).isEqualTo("0");
        assertThat(Database.value("SELECT count(*) FROM inbox_offset WHERE next_offset <> 0"
                        + " AND topic IN ('survey.response.v1', 'survey.text.v1')"))
                .isEqualTo("0");
    }

    private String read() {
        return Database.value("SELECT count(*) FROM response_fact f JOIN leaf USING (leaf_id) WHERE NOT gone"
                + " AND version > 0 AND campaign_id = '" + campaign + "'");
    }

    @Test
    void readsALogAgainInWhichSomebodyWithdrewAfterTheRelease() {
        // Given
        var released = UUID.fromString(Database.value("SELECT min(f.response_id::text) FROM response_fact f JOIN leaf l"
                + " USING (leaf_id) WHERE f.block = 1 AND f.sealed_version = 1 AND f.amendment IS NULL AND l.campaign_id = '"
                + campaign + "'"));
        told.withdraw(released);
        var kept = root.kept(campaign);
        var counted = root.counted(campaign);
        // When
        rebuild.begin();
        told.replay(500);
        // Then
        assertThat(counted).isNotEqualTo(kept);
        assertThat(root.kept(campaign)).isEqualTo(kept);
        assertThat(root.counted(campaign)).isEqualTo(counted);
    }
}
