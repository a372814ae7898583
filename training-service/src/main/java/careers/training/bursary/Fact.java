package careers.training.bursary;

/**
 * One thing on record that a rule looked at.
 *
 * @param name what it is, in lower camel case
 * @param value as it is on record: a day, a number or a name of the register; null when the record is silent
 */
public record Fact(String name, String value) {

    static Fact of(String name, Object value) {
        return new Fact(name, value == null ? null : value.toString());
    }
}
