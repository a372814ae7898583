package careers.insight.intake;

import careers.insight.response.Answer;
import careers.insight.response.ResponseAccepted;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Answers that have been found valid. Whether an answer is valid depends on nothing but itself and the name of its
 * question, so one that was valid before need not be looked at again; and most people choose among the same few codes.
 * Checking all of them each time took most of the time of reading an event. Bounded: what does not fit is checked anew.
 */
final class KnownAnswers {

    private static final int MOST = 10_000;

    /** People may name many codes; such answers hardly come again. */
    private static final int MOST_CODES = 4;

    private final Set<Map.Entry<String, Answer>> valid = ConcurrentHashMap.newKeySet();

    /** The content with those answers only that have to be checked. */
    ResponseAccepted withoutKnown(ResponseAccepted content) {
        if (content.answers() == null) {
            return content;
        }
        Map<String, Answer> unknown = new HashMap<>();
        content.answers().forEach((name, answer) -> {
            if (!isKnown(name, answer)) {
                unknown.put(name, answer);
            }
        });
        return content.withAnswers(unknown);
    }

    /** All answers of a content that has been found valid. */
    void remember(ResponseAccepted content) {
        for (var entry : content.answers().entrySet()) {
            if (valid.size() < MOST && isSmall(entry.getValue())) {
                valid.add(Map.entry(entry.getKey(), entry.getValue()));
            }
        }
    }

    private boolean isKnown(String name, Answer answer) {
        return answer != null && isSmall(answer) && valid.contains(Map.entry(name, answer));
    }

    private static boolean isSmall(Answer answer) {
        return answer.structure() == null && answer.codes().size() <= MOST_CODES;
    }
}
