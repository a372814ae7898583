package careers.training.policy;

import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithInfrastructure
class PolicyEdgesTest {

    @Test
    void standInTheDatabaseAsInTheTable() {
        String stored = Database.value(
                "select string_agg(from_state || '>' || to_state, ' '"
                        + " order by from_state || '>' || to_state collate \"C\") from state_edge where machine = 'POLICY_VERSION' and from_state <> ''");
        assertThat(stored)
                .isEqualTo(PolicyLifeCycle.TABLE.edges().stream()
                        .filter(edge -> edge.from() != edge.to())
                        .map(edge -> edge.from() + ">" + edge.to())
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(" ")));
    }
}
