package careers.insight.training;

import java.util.Locale;

/**
 * An amount of money.
 *
 * @param amountPence pence
 * @param currency ISO 4217 code
 */
public record Money(long amountPence, String currency) {

    /** Pounds sterling. */
    static Money ofPence(long pence) {
        return new Money(pence, "GBP");
    }

    Money plus(Money other) {
        return ofPence(Math.addExact(amountPence, other.amountPence));
    }

    /** The amount as people write it, {@code £1,000.00}. */
    String inPounds() {
        return String.format(Locale.UK, "£%,d.%02d", amountPence / 100, amountPence % 100);
    }
}
