package careers.training.policy;

import careers.training.course.Level;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Which terms are in force. */
@ApplicationScoped
public class Policies {

    static final String BURSARY = "careers-leader-bursary";

    private final PolicyTable table;

    Policies(PolicyTable table) {
        this.table = table;
    }

    /** The bursary's terms on a day for a level of training; nothing when there are none. */
    public Optional<PolicyInForce> on(LocalDate day, Level level) {
        return table.on(BURSARY, day, level);
    }

    /** The terms of one version for a level, whether they are in force today or not. */
    public PolicyInForce of(UUID policyVersion, Level level) {
        return Optional.ofNullable(table.of(policyVersion).get(level)).orElseThrow();
    }
}
