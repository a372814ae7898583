package careers.training.model;

/**
 * What somebody tries.
 *
 * @param thing what it is done to
 * @param number which of them, from 0 in the order of their coming; the school for a request
 * @param action a command of the thing's life cycle, or what makes a new one
 * @param by who, where it matters who; for a request whether it would wait
 */
public record Command(Thing thing, int number, String action, String by) {

    /** What commands are about. */
    public enum Thing {
        COHORT,
        ENROLMENT,
        CLAIM,
        RUN,
        LINE,
        BUDGET
    }

    @Override
    public String toString() {
        return action + " " + thing + " " + number + (by.isEmpty() ? "" : " by " + by);
    }
}
