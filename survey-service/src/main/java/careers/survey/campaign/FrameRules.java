package careers.survey.campaign;

import careers.platform.problem.FieldError;
import careers.platform.text.Text;
import careers.survey.establishment.Establishments;
import careers.survey.questionnaire.Audience;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What makes a sampling frame impossible. */
final class FrameRules {

    private static final int MAX_EXPECTED = 100_000;
    private static final int MOST_ERRORS = 100;

    private final Predicate<Audience> asked;
    private final Set<String> unknown;
    private final Set<String> seen = new HashSet<>();
    private final List<FieldError> errors = new ArrayList<>();

    /**
     * @param asked whether the campaign asks an audience
     * @param unknown the references that are not those of establishments
     */
    FrameRules(Predicate<Audience> asked, Set<String> unknown) {
        this.asked = asked;
        this.unknown = unknown;
    }

    /** Everything that is wrong, at most about a hundred findings. */
    List<FieldError> check(List<FrameEntry> entries, String pointer) {
        for (int i = 0; i < entries.size() && errors.size() < MOST_ERRORS; i++) {
            check(entries.get(i), pointer + "/" + i);
        }
        return errors;
    }

    private void check(FrameEntry entry, String pointer) {
        if (entry.establishment() == null || unknown.contains(entry.establishment())) {
            errors.add(Establishments.unknownAt(pointer + "/establishment"));
        } else if (!seen.add(entry.establishment())) {
            errors.add(new FieldError(
                    pointer + "/establishment",
                    "ESTABLISHMENT_REPEATED",
                    new Text("stands in the frame twice", "yn ymddangos ddwywaith yn y ffrâm")));
        }
        if (entry.expected() == null || entry.expected().isEmpty()) {
            errors.add(new FieldError(pointer + "/expected", "REQUIRED", new Text("is required", "yn ofynnol")));
        } else {
            entry.expected().forEach((audience, count) -> check(audience, count, pointer + "/expected/" + audience));
        }
    }

    private void check(Audience audience, Integer count, String pointer) {
        if (!asked.test(audience)) {
            errors.add(new FieldError(
                    pointer,
                    "AUDIENCE_NOT_IN_CAMPAIGN",
                    new Text("is not asked by this campaign", "nid yw'r ymgyrch hon yn ei holi")));
        }
        if (count == null || count < 1 || count > MAX_EXPECTED) {
            errors.add(new FieldError(
                    pointer,
                    "EXPECTED_OUT_OF_RANGE",
                    new Text("must be from 1 to 100000", "rhaid iddo fod rhwng 1 a 100000")));
        }
    }

    /** How many of each audience are asked in all. */
    static Map<Audience, Long> totals(List<FrameEntry> entries) {
        Map<Audience, Long> totals = new EnumMap<>(Audience.class);
        entries.forEach(e -> e.expected().forEach((audience, n) -> totals.merge(audience, n.longValue(), Long::sum)));
        return totals;
    }
}
