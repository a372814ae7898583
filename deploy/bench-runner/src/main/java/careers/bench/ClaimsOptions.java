package careers.bench;

import java.util.ArrayDeque;
import java.util.List;

/**
 * What {@code deploy/bench claims} measures. Zero leaves a part out.
 *
 * @param claims how many are taken from submission to payment, each way
 * @param stored claims in the database while eligibility is checked
 * @param enrolments in the database while lists are read
 * @param clients that send at the same time
 */
record ClaimsOptions(int claims, int stored, int enrolments, int clients) {

    static final String USAGE =
            "deploy/bench claims [--claims N] [--stored N] [--enrolments N] [--clients N (at most 16)]";

    private static final ClaimsOptions USUAL = new ClaimsOptions(1_000, 100_000, 1_000_000, 8);
    /** More could not be told apart in the ids that the reference makes. */
    private static final int MOST_CLIENTS = 16;

    /** @param arguments those after the word claims */
    static ClaimsOptions parse(String... arguments) {
        var rest = new ArrayDeque<>(List.of(arguments));
        var options = USUAL;
        while (!rest.isEmpty()) {
            var argument = rest.pop();
            options = switch (argument) {
                case "--claims" ->
                    new ClaimsOptions(number(rest.poll()), options.stored, options.enrolments, options.clients);
                case "--stored" ->
                    new ClaimsOptions(options.claims, number(rest.poll()), options.enrolments, options.clients);
                case "--enrolments" ->
                    new ClaimsOptions(options.claims, options.stored, number(rest.poll()), options.clients);
                case "--clients" ->
                    new ClaimsOptions(options.claims, options.stored, options.enrolments, number(rest.poll()));
                default -> throw new BenchFailure("Unknown: " + argument + ". Usage: " + USAGE);
            };
        }
        if (options.clients < 1 || options.clients > MOST_CLIENTS) {
            throw new BenchFailure("From 1 to " + MOST_CLIENTS + " clients can be measured. Usage: " + USAGE);
        }
        return options;
    }

    private static int number(String text) {
        if (text == null || !text.matches("[0-9]{1,7}")) {
            throw new BenchFailure("A number from 0 to 9999999 is missing. Usage: " + USAGE);
        }
        return Integer.parseInt(text);
    }
}
