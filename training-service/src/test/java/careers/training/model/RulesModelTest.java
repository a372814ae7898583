package careers.training.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Thousands of random histories: entities, life cycles and rules of the service against the model of the study. */
class RulesModelTest {

    private static final int HISTORIES = 2_000;
    private static final int STEPS = 80;

    /** People are the service's and PostgreSQL's to compare; see ServiceModelTest. */
    private static final Set<String> UNHEARD = Set.of("FOUR_EYES_REQUIRED");

    @Test
    void theRulesDoWhatTheModelDoes() {
        Set<String> met = new TreeSet<>();
        History.seeds(HISTORIES).forEach(seed -> met.addAll(History.run(seed, STEPS, new Rules(), UNHEARD)));
        if (Long.getLong("careers.model.seed") == null) {
            assertThat(met).containsAll(everyState());
        }
    }

    /** Histories that never come to an approved or paid claim would prove little. */
    private static Set<String> everyState() {
        Set<String> states = new TreeSet<>();
        Machine.ENROLMENT.states().forEach(state -> states.add("ENROLMENT " + state));
        Machine.CLAIM.states().forEach(state -> states.add("CLAIM " + state));
        Machine.RUN.states().forEach(state -> states.add("RUN " + state));
        // No transfer is drawn, and no draft.
        states.removeAll(Set.of("ENROLMENT TRANSFERRED", "CLAIM DRAFT"));
        return states;
    }
}
