package careers.training.clawback;

import java.time.Instant;
import java.util.Set;

/**
 * Who decides on a clawback.
 *
 * @param establishments those that person also speaks for
 */
record Decider(String id, Set<String> establishments, Instant at) {

    /** Neither whoever proposed it nor anybody who speaks for the establishment decides. */
    void mustNotBe(String proposer, String establishment) {
        if (id.equals(proposer)) {
            throw ClawbackError.CLAWBACK_FOUR_EYES_REQUIRED.problem();
        }
        if (establishments.contains(establishment)) {
            throw ClawbackError.CLAWBACK_DECIDER_SPEAKS_FOR_SCHOOL.problem();
        }
    }

    String[] speaksFor() {
        return establishments.toArray(String[]::new);
    }
}
