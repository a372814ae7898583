package careers.training.money;

/**
 * An amount of money.
 *
 * @param amountPence whole pence; arithmetic on it refuses to overflow
 * @param currency always {@code GBP}
 */
public record Money(long amountPence, String currency) {

    private static final String STERLING = "GBP";

    /** Refuses any currency but pounds sterling: nothing here converts. */
    public Money {
        if (!STERLING.equals(currency)) {
            throw new IllegalArgumentException("Only GBP is handled");
        }
    }

    /** An amount of pounds sterling, in pence. */
    public static Money ofPence(long amountPence) {
        return new Money(amountPence, STERLING);
    }

    /** The sum; an {@link ArithmeticException} when it does not fit. */
    public Money plus(Money other) {
        return ofPence(Math.addExact(amountPence, other.amountPence));
    }
}
