package careers.survey.questionnaire;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How large the event is that tells of an instrument: each question with the texts of all its options, so that whoever
 * hears of it needs nothing else. A broker takes messages up to a limit, and an event above it would never be published.
 */
final class ToldVolume {

    /** The limit of the broker is 16 MB; what is estimated here stays well below. */
    private static final long MOST_BYTES = 12_000_000;

    /** What stands around the texts: names of members, types, codes. */
    private static final int AROUND_A_QUESTION = 300;

    private static final int AROUND_AN_OPTION = 120;

    private ToldVolume() {}

    static boolean isTooMuch(Questionnaire questionnaire) {
        Map<String, Long> lists = questionnaire.codeLists() == null
                ? Map.of()
                : questionnaire.codeLists().entrySet().stream()
                        .filter(list -> list.getValue() != null)
                        .collect(Collectors.toMap(Map.Entry::getKey, list -> ofOptions(list.getValue())));
        long bytes = questionnaire
                .allQuestions()
                .mapToLong(question -> AROUND_A_QUESTION
                        + bytes(question.label())
                        + lists(question)
                                .mapToLong(list -> lists.getOrDefault(list, 0L))
                                .sum())
                .sum();
        return bytes > MOST_BYTES;
    }

    private static long ofOptions(Collection<Code> codes) {
        return codes.stream()
                .filter(Objects::nonNull)
                .mapToLong(code -> AROUND_AN_OPTION + bytes(code.label()))
                .sum();
    }

    private static Stream<String> lists(Question question) {
        return switch (question.answer()) {
            case Matrix matrix -> named(matrix.rows(), matrix.codeList());
            case TimingGrid grid -> named(grid.activities(), grid.times(), grid.interactions(), grid.places());
            default -> named(question.choiceList());
        };
    }

    private static Stream<String> named(String... lists) {
        return Stream.of(lists).filter(Objects::nonNull);
    }

    private static long bytes(Label label) {
        return label == null ? 0 : bytes(label.en()) + bytes(label.cy());
    }

    private static long bytes(String text) {
        return text == null ? 0 : text.getBytes(StandardCharsets.UTF_8).length;
    }
}
