package careers.training.model;

/**
 * What somebody tries.
 *
 * @param thing what it is done to
 * @param number which of them, from 0 in the order of their coming
 * @param action a command of the thing's life cycle, or what makes a new one
 * @param by who, where it matters who; for a request whether it would wait
 * @param with for a request the school, for a transfer the cohort that it leads to, for a clawback pence; otherwise 0
 */
public record Command(Thing thing, int number, String action, String by, int with) {

    public Command(Thing thing, int number, String action, String by) {
        this(thing, number, action, by, 0);
    }

    /** What commands are about. */
    public enum Thing {
        COHORT,
        ENROLMENT,
        CLAIM,
        RUN,
        LINE,
        CLAWBACK,
        BUDGET
    }

    @Override
    public String toString() {
        return action + " " + thing + " " + number + (with == 0 ? "" : " with " + with)
                + (by.isEmpty() ? "" : " by " + by);
    }
}
