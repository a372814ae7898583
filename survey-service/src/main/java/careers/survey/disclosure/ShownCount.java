package careers.survey.disclosure;

/**
 * A count as it may be seen. Only the guard makes one.
 *
 * @param atLeast so many or more; 0 when there are fewer than the threshold, or none
 * @param belowThreshold whether the count is too small to be shown
 */
public record ShownCount(long atLeast, boolean belowThreshold) {

    static ShownCount of(long shown) {
        return new ShownCount(shown, shown == 0);
    }
}
