package careers.survey.questionnaire;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The places in a text where the label of an earlier answer is put: <code>{{yearGroup}}</code>. */
public final class Placeholders {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([A-Za-z0-9]{1,64})}}");

    private Placeholders() {}

    /** The variables in the order of the text, as often as they stand there. */
    public static List<String> in(String text) {
        return PLACEHOLDER.matcher(text).results().map(m -> m.group(1)).toList();
    }

    /** The placeholders themselves, sorted: Welsh may well put them in another order. */
    public static List<String> sortedIn(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    static String without(String text) {
        return PLACEHOLDER.matcher(text).replaceAll(" ");
    }

    /** Whether braces are left over that belong to no placeholder. */
    static boolean isMalformed(String text) {
        String rest = without(text);
        return rest.contains("{{") || rest.contains("}}");
    }
}
