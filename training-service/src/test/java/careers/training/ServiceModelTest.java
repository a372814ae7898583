package careers.training;

import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.WithInfrastructure;
import careers.training.model.History;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Random histories through the API and PostgreSQL against the model of the study; see {@link History}. */
@QuarkusTest
@WithInfrastructure
class ServiceModelTest {

    private static final int HISTORIES = 3;
    private static final int STEPS = 58;

    @Test
    void theServiceDoesWhatTheModelDoes() throws SQLException {
        Set<String> met = new TreeSet<>();
        Set<String> wanted = History.statesToMeet("CLAIM", "RUN", "CLAWBACK", "ENROLMENT TRANSFERRED");
        for (long seed : History.tellingSeeds(HISTORIES, STEPS, wanted)) {
            try (ModelledService service = new ModelledService()) {
                met.addAll(History.run(seed, STEPS, service, Set.of()));
            }
        }
        assertThat(met).containsAll(wanted);
    }
}
