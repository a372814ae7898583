package careers.bench;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;

/**
 * What {@code deploy/bench gateway} measures.
 *
 * @param rounds how often each way is measured in turn
 * @param seconds how long each in each round
 * @param clients that send at the same time
 */
record GatewayOptions(int rounds, int seconds, int clients) {

    static final String USAGE = "deploy/bench gateway [--rounds N] [--seconds N] [--clients N]";

    private static final GatewayOptions USUAL = new GatewayOptions(3, 10, 16);

    /** @param arguments those after the word gateway */
    static GatewayOptions parse(String... arguments) {
        var rest = new ArrayDeque<>(List.of(arguments));
        var options = USUAL;
        while (!rest.isEmpty()) {
            var argument = rest.pop();
            options = switch (argument) {
                case "--rounds" -> new GatewayOptions(number(rest.poll()), options.seconds, options.clients);
                case "--seconds" -> new GatewayOptions(options.rounds, number(rest.poll()), options.clients);
                case "--clients" -> new GatewayOptions(options.rounds, options.seconds, number(rest.poll()));
                default -> throw new BenchFailure("Unknown: " + argument + ". Usage: " + USAGE);
            };
        }
        return options;
    }

    Duration phase() {
        return Duration.ofSeconds(seconds);
    }

    private static int number(String text) {
        if (text == null || !text.matches("[1-9][0-9]{0,3}")) {
            throw new BenchFailure("A number from 1 to 9999 is missing. Usage: " + USAGE);
        }
        return Integer.parseInt(text);
    }
}
