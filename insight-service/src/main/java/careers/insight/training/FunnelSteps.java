package careers.insight.training;

/**
 * The steps of the funnel as exact counts.
 *
 * @param places places offered
 * @param enrolled places confirmed and not given back: under way, paused, and ended with and without success
 * @param completed enrolments completed
 * @param claimed live bursary claims: submitted, held ones included, and neither refused nor withdrawn
 * @param paid bursaries paid
 */
public record FunnelSteps(long places, long enrolled, long completed, long claimed, Paid paid) {

    static final FunnelSteps NONE = new FunnelSteps(0, 0, 0, 0, Paid.of(0, Money.ofPence(0)));

    FunnelSteps plus(FunnelSteps other) {
        return new FunnelSteps(
                places + other.places,
                enrolled + other.enrolled,
                completed + other.completed,
                claimed + other.claimed,
                Paid.of(paid.count + other.paid.count, paid.amount.plus(other.paid.amount)));
    }

    /**
     * What has been paid.
     *
     * @param count bursaries
     * @param amount their sum
     * @param pounds the sum in words people use, {@code £24,000.00}
     */
    public record Paid(long count, Money amount, String pounds) {
        static Paid of(long count, Money amount) {
            return new Paid(count, amount, amount.inPounds());
        }
    }
}
