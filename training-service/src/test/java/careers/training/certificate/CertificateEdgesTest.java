package careers.training.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithInfrastructure
class CertificateEdgesTest {

    @Test
    void standInTheDatabaseAsInTheTable() {
        String stored = Database.value(
                "select string_agg(from_state || '>' || to_state, ' '"
                        + " order by from_state || '>' || to_state collate \"C\") from state_edge where machine = 'CERTIFICATE' and from_state <> ''");
        assertThat(stored)
                .isEqualTo(CertificateLifeCycle.TABLE.edges().stream()
                        .map(edge -> edge.from() + ">" + edge.to())
                        .sorted()
                        .collect(Collectors.joining(" ")));
    }
}
