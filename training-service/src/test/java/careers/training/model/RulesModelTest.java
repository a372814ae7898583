package careers.training.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Thousands of random histories: entities, life cycles and rules of the service against the model of the study. */
class RulesModelTest {

    private static final int HISTORIES = 1_000;
    private static final int STEPS = 70;

    /** People and reach are the service's and PostgreSQL's to compare; see ServiceModelTest. */
    private static final Set<String> UNHEARD = Set.of("FOUR_EYES_REQUIRED", "COHORT_UNKNOWN");

    @Test
    void theRulesDoWhatTheModelDoes() {
        Set<String> met = new TreeSet<>();
        History.seeds(HISTORIES).forEach(seed -> met.addAll(History.run(seed, STEPS, new Rules(), UNHEARD)));
        assertThat(met).containsAll(History.statesToMeet("ENROLMENT", "CLAIM", "RUN", "CLAWBACK"));
    }
}
