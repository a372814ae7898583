package careers.training.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithInfrastructure
class CohortEdgesTest {

    @Test
    void standInTheDatabaseAsInTheTable() {
        String stored = Database.value("select string_agg(from_state || '>' || to_state, ' '"
                + " order by from_state || '>' || to_state collate \"C\")"
                + " from state_edge where machine = 'COHORT' and from_state <> ''");
        assertThat(stored)
                .isEqualTo(CohortLifeCycle.TABLE.edges().stream()
                        .map(edge -> edge.from() + ">" + edge.to())
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(" ")));
    }
}
