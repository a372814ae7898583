package careers.training.leader;

/** Years in careers work, coarse enough to be told to others. */
enum ExperienceBand {
    YEARS_0,
    YEARS_1_TO_2,
    YEARS_3_TO_5,
    YEARS_6_TO_10,
    YEARS_11_TO_20,
    YEARS_21_AND_MORE;

    static ExperienceBand of(int years) {
        if (years == 0) {
            return YEARS_0;
        }
        if (years <= 2) {
            return YEARS_1_TO_2;
        }
        if (years <= 5) {
            return YEARS_3_TO_5;
        }
        if (years <= 10) {
            return YEARS_6_TO_10;
        }
        return years <= 20 ? YEARS_11_TO_20 : YEARS_21_AND_MORE;
    }
}
