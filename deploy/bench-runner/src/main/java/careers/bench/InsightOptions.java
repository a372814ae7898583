package careers.bench;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;

/**
 * What {@code deploy/bench insight} measures.
 *
 * @param responses in the log and in the database
 * @param questions of each questionnaire, all answered
 * @param seconds of responses at 500 a second, for the time to a figure; 0 leaves it out
 * @param schools a CSV file of schools with their pupils; a frame of the same size is made up where there is none
 */
record InsightOptions(int responses, int questions, int seconds, Path schools) {

    static final String USAGE =
            "deploy/bench insight [--full] [--responses N] [--questions N] [--seconds N] [--schools file]";

    /** Ten minutes at most. */
    private static final InsightOptions USUAL = new InsightOptions(
            400_000, 40, 30, Path.of("..", "shared", "data", "gias", "schools-england-pupils-2021.csv"));

    private static final int FULL = 4_000_000;

    /** Fewer would leave some groups without a block. */
    private static final int FEWEST = 10_000;

    /** @param arguments those after the word insight */
    static InsightOptions parse(String... arguments) {
        var rest = new ArrayDeque<>(List.of(arguments));
        var options = USUAL;
        while (!rest.isEmpty()) {
            var argument = rest.pop();
            options = switch (argument) {
                case "--full" -> new InsightOptions(FULL, options.questions, options.seconds, options.schools);
                case "--responses" ->
                    new InsightOptions(number(rest.poll()), options.questions, options.seconds, options.schools);
                case "--questions" ->
                    new InsightOptions(options.responses, number(rest.poll()), options.seconds, options.schools);
                case "--seconds" ->
                    new InsightOptions(options.responses, options.questions, number(rest.poll()), options.schools);
                case "--schools" ->
                    new InsightOptions(options.responses, options.questions, options.seconds, file(rest.poll()));
                default -> throw new BenchFailure("Unknown: " + argument + ". Usage: " + USAGE);
            };
        }
        if (options.responses < FEWEST || options.questions < 2 || options.questions > 100) {
            throw new BenchFailure("From " + FEWEST + " responses and from 2 to 100 questions. Usage: " + USAGE);
        }
        return options;
    }

    private static Path file(String name) {
        if (name == null) {
            throw new BenchFailure("The file of schools is missing. Usage: " + USAGE);
        }
        return Path.of(name);
    }

    private static int number(String text) {
        if (text == null || !text.matches("[0-9]{1,7}")) {
            throw new BenchFailure("A number from 0 to 9999999 is missing. Usage: " + USAGE);
        }
        return Integer.parseInt(text);
    }
}
