package careers.training.course;

import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithInfrastructure
class OfferingEdgesTest {

    @Test
    void standInTheDatabaseAsInTheTable() {
        String stored = Database.value("select string_agg(from_state || '>' || to_state, ' '"
                + " order by from_state || '>' || to_state collate \"C\")"
                + " from state_edge where machine = 'OFFERING' and from_state <> ''");
        assertThat(stored)
                .isEqualTo(OfferingLifeCycle.TABLE.edges().stream()
                        .map(edge -> edge.from() + ">" + edge.to())
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(" ")));
    }
}
