package careers.training.model;

import java.util.Set;

/** What is compared with the model. */
public interface Subject {

    /** Tries a command. */
    Answer take(Command command);

    Picture picture();

    /** What somebody in the role can do with a thing now; null for a subject that says so only in its answers. */
    default Set<String> allowed(Command.Thing thing, int number, String role) {
        return null;
    }
}
