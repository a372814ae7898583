package careers.survey.freetext.screening;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How the first letter of a Welsh word changes after other words: the soft, nasal and aspirate mutations, and h-. */
final class WelshMutations {

    /** Digraphs that do not change, looked at before single letters. */
    private static final List<String> FIXED = List.of("ch", "th", "ph", "dd", "ff", "ng");

    private static final Map<String, List<String>> CHANGES = Map.of(
            "ll", List.of("l"),
            "rh", List.of("r"),
            "c", List.of("g", "ngh", "ch"),
            "p", List.of("b", "mh", "ph"),
            "t", List.of("d", "nh", "th"),
            "g", List.of("", "ng"),
            "b", List.of("f", "m"),
            "d", List.of("dd", "n"),
            "m", List.of("f"));
    private static final int SHORTEST = 3;

    private WelshMutations() {}

    /** The word as the dictionary has it, and as it may stand in a sentence. */
    static Set<String> of(String word) {
        Set<String> forms = new LinkedHashSet<>(Set.of(word));
        if (word.length() >= SHORTEST && FIXED.stream().noneMatch(word::startsWith)) {
            String first = CHANGES.containsKey(word.substring(0, 2)) ? word.substring(0, 2) : word.substring(0, 1);
            String rest = word.substring(first.length());
            CHANGES.getOrDefault(first, List.of()).forEach(changed -> forms.add(changed + rest));
            if ("aeiouwy".contains(first) && word.length() > SHORTEST) {
                forms.add("h" + word);
            }
        }
        return forms;
    }
}
