package careers.bench;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;

/**
 * What is measured, and how long.
 *
 * @param items questions of the instrument, all answered
 * @param rounds how often the ways are measured in turn
 * @param seconds how long each way is measured in each round
 * @param clients connections that send at the same time
 */
record BenchOptions(int items, int rounds, int seconds, int clients) {

    static final String USAGE = "Usage: deploy/bench intake [--items N] [--rounds N] [--seconds N] [--clients N], or "
            + ClaimsOptions.USAGE + ", or " + InsightOptions.USAGE
            + ", or " + GatewayOptions.USAGE;

    private static final BenchOptions USUAL = new BenchOptions(20, 3, 10, 32);

    static BenchOptions parse(String... arguments) {
        var rest = new ArrayDeque<>(List.of(arguments));
        if (!"intake".equals(rest.poll())) {
            throw new BenchFailure(USAGE);
        }
        var options = USUAL;
        while (!rest.isEmpty()) {
            var argument = rest.pop();
            options = switch (argument) {
                case "--items" ->
                    new BenchOptions(number(rest.poll()), options.rounds, options.seconds, options.clients);
                case "--rounds" ->
                    new BenchOptions(options.items, number(rest.poll()), options.seconds, options.clients);
                case "--seconds" ->
                    new BenchOptions(options.items, options.rounds, number(rest.poll()), options.clients);
                case "--clients" ->
                    new BenchOptions(options.items, options.rounds, options.seconds, number(rest.poll()));
                default -> throw new BenchFailure("Unknown: " + argument + ". " + USAGE);
            };
        }
        return options;
    }

    Duration phase() {
        return Duration.ofSeconds(seconds);
    }

    private static int number(String text) {
        if (text == null || !text.matches("[1-9][0-9]{0,4}")) {
            throw new BenchFailure("A number from 1 to 99999 is missing. " + USAGE);
        }
        return Integer.parseInt(text);
    }
}
