package careers.survey.freetext.screening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words that phrases are made of, each with the forms in which it may stand in a text. */
final class Vocabulary {

    static final int SHORTEST_PREFIX = 4;
    static final int LONGEST = 24;

    private final Map<String, Set<String>> byForm = new HashMap<>();
    private final Set<String> beginnings = new HashSet<>();
    private final Map<String, Set<String>> byPrefix = new HashMap<>();

    void add(String word, boolean welsh) {
        boolean prefix = word.endsWith("*");
        String stem = prefix ? word.substring(0, word.length() - 1) : word;
        if (prefix && stem.length() < SHORTEST_PREFIX) {
            throw new IllegalArgumentException("a beginning needs four letters");
        }
        Set<String> forms = welsh ? WelshMutations.of(stem) : Set.of(stem);
        Map<String, Set<String>> to = prefix ? byPrefix : byForm;
        for (String form : forms) {
            to.computeIfAbsent(form, none -> new LinkedHashSet<>()).add(word);
            for (int length = 1; length <= form.length(); length++) {
                beginnings.add(form.substring(0, length));
            }
        }
    }

    /** How many letters from here on make the longest known word; 0 when none begins here. */
    int longestKnown(String letters, int from) {
        int longest = 0;
        for (int to = from + 1; to <= letters.length() && to - from <= LONGEST; to++) {
            String beginning = letters.substring(from, to);
            if (byForm.containsKey(beginning) || byPrefix.containsKey(beginning)) {
                longest = to - from;
            }
            if (!beginnings.contains(beginning)) {
                break;
            }
        }
        return longest;
    }

    boolean knows(String form) {
        return byForm.containsKey(form) || !prefixesOf(form).isEmpty();
    }

    /** The words of phrases that this one may be. */
    Collection<String> meanings(String form) {
        Set<String> whole = byForm.getOrDefault(form, Set.of());
        List<String> begun = prefixesOf(form);
        if (begun.isEmpty()) {
            return whole;
        }
        begun.addAll(whole);
        return begun;
    }

    private List<String> prefixesOf(String form) {
        List<String> found = new ArrayList<>();
        for (int length = 1; length <= Math.min(form.length(), LONGEST); length++) {
            String beginning = form.substring(0, length);
            found.addAll(byPrefix.getOrDefault(beginning, Set.of()));
            if (!beginnings.contains(beginning)) {
                break;
            }
        }
        return found;
    }
}
