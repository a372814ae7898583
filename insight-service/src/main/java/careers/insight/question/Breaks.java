package careers.insight.question;

import careers.insight.campaign.AskedQuestion;
import careers.insight.campaign.AskedQuestion.Option;
import careers.insight.question.TrendView.Break;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where a series breaks. Whether two campaigns asked the same is read from their questionnaires; what was answered plays no
 * part.
 */
final class Breaks {

    private Breaks() {}

    /** What changed from one asking to the next; nothing where there was none before. */
    static List<Break> between(AskedQuestion before, AskedQuestion now) {
        if (before == null || now == null) {
            return List.of();
        }
        var breaks = new ArrayList<Break>();
        if (!codes(before).equals(codes(now))) {
            breaks.add(Break.CODES_CHANGED);
        }
        if (before.form() != now.form()) {
            breaks.add(Break.FORM_CHANGED);
        }
        if (before.comparability() != now.comparability()) {
            breaks.add(Break.COMPARABILITY_CHANGED);
        }
        if (!before.question().equals(now.question())) {
            breaks.add(Break.WORDING_CHANGED);
        }
        return breaks;
    }

    private static Map<String, Boolean> codes(AskedQuestion asked) {
        return asked.options().stream().collect(Collectors.toMap(Option::code, Option::missing));
    }
}
