package careers.training.leader;

/** Hours a week for the role, coarse enough to be told to others. */
enum TimeBand {
    HOURS_0_TO_4,
    HOURS_5_TO_9,
    HOURS_10_TO_19,
    HOURS_20_TO_29,
    HOURS_30_AND_MORE;

    static TimeBand of(int hours) {
        if (hours < 5) {
            return HOURS_0_TO_4;
        }
        if (hours < 10) {
            return HOURS_5_TO_9;
        }
        if (hours < 20) {
            return HOURS_10_TO_19;
        }
        return hours < 30 ? HOURS_20_TO_29 : HOURS_30_AND_MORE;
    }
}
