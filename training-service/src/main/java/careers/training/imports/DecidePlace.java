package careers.training.imports;

import jakarta.validation.constraints.NotNull;

/** What a provider decides about a place. */
record DecidePlace(@NotNull Decision decision) {

    /** The steps that a file can hold. */
    enum Decision {
        CONFIRM,
        REJECT,
        START
    }

    /** What goes with a decision that needs nothing else. */
    record NothingElse() {}
}
