package careers.training.model;

import java.util.Set;

/** The model once more: tells beforehand where a history leads. */
final class Mirror implements Subject {

    private final Programme programme = new Programme();

    @Override
    public Answer take(Command command) {
        Set<String> refusals = programme.refusals(command);
        if (!refusals.isEmpty()) {
            return Answer.refused(refusals.iterator().next());
        }
        programme.take(command);
        return Answer.taken(null);
    }

    @Override
    public Picture picture() {
        return programme.picture();
    }
}
