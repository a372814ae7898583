package careers.training;

import careers.platform.testing.WithInfrastructure;
import careers.training.model.History;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Random histories through the API and PostgreSQL against the model of the study; see {@link History}. */
@QuarkusTest
@WithInfrastructure
class ServiceModelTest {

    private static final int HISTORIES = 5;
    private static final int STEPS = 60;

    @Test
    void theServiceDoesWhatTheModelDoes() {
        History.seeds(HISTORIES).forEach(seed -> History.run(seed, STEPS, new ModelledService(), Set.of()));
    }
}
