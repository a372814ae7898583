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
 * @param warmUp seconds that each way runs at a time before, until it gets no faster
 */
record BenchOptions(int items, int rounds, int seconds, int clients, int warmUp) {

    static final String USAGE = "Usage: deploy/bench intake [--items N] [--rounds N] [--seconds N]"
            + " [--clients N] [--warm-up SECONDS], or "
            + ClaimsOptions.USAGE + ", or " + InsightOptions.USAGE;

    private static final BenchOptions USUAL = new BenchOptions(20, 3, 10, 32, 15);

    static BenchOptions parse(String... arguments) {
        var rest = new ArrayDeque<>(List.of(arguments));
        if (!"intake".equals(rest.poll())) {
            throw new BenchFailure(USAGE);
        }
        var options = USUAL;
        while (!rest.isEmpty()) {
            var argument = rest.pop();
            options = switch (argument) {
                case "--items" -> options.items(number(rest.poll()));
                case "--rounds" -> options.rounds(number(rest.poll()));
                case "--seconds" -> options.seconds(number(rest.poll()));
                case "--clients" -> options.clients(number(rest.poll()));
                case "--warm-up" -> options.warmUp(number(rest.poll()));
                default -> throw new BenchFailure("Unknown: " + argument + ". " + USAGE);
            };
        }
        return options;
    }

    private BenchOptions items(int number) {
        return new BenchOptions(number, rounds, seconds, clients, warmUp);
    }

    private BenchOptions rounds(int number) {
        return new BenchOptions(items, number, seconds, clients, warmUp);
    }

    private BenchOptions seconds(int number) {
        return new BenchOptions(items, rounds, number, clients, warmUp);
    }

    private BenchOptions clients(int number) {
        return new BenchOptions(items, rounds, seconds, number, warmUp);
    }

    private BenchOptions warmUp(int number) {
        return new BenchOptions(items, rounds, seconds, clients, number);
    }

    Duration phase() {
        return Duration.ofSeconds(seconds);
    }

    Duration warmUpPhase() {
        return Duration.ofSeconds(warmUp);
    }

    private static int number(String text) {
        if (text == null || !text.matches("[1-9][0-9]{0,4}")) {
            throw new BenchFailure("A number from 1 to 99999 is missing. " + USAGE);
        }
        return Integer.parseInt(text);
    }
}
