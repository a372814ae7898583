package careers.platform.startup;

import java.util.Optional;

/** Something that must be true before a service may run in production. */
public interface ProductionCheck {

    /** What is wrong, naming the property and not its value, or nothing. */
    Optional<String> complaint();
}
