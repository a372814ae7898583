package careers.training.bursary;

import java.util.Locale;
import java.util.Set;

/**
 * Which types and phases of establishment the scheme covers, by the names GIAS and the school census use.
 * A name that is in no list is UNKNOWN: a new type must reach a person, not be refused or crash.
 */
final class SettingRules {

    private static final Set<String> STATE_FUNDED = Set.of(
            "community school",
            "voluntary aided school",
            "voluntary controlled school",
            "foundation school",
            "city technology college",
            "community special school",
            "foundation special school",
            "pupil referral unit",
            "further education",
            "academy sponsor led",
            "academy converter",
            "academy special sponsor led",
            "academy special converter",
            "academy alternative provision converter",
            "academy alternative provision sponsor led",
            "academy 16-19 converter",
            "academy 16 to 19 sponsor led",
            "free schools",
            "free schools special",
            "free schools alternative provision",
            "free schools 16 to 19",
            "university technical college",
            "studio schools",
            "sixth form centres",
            "sixth form college",
            "mainstream",
            "mainstream academy",
            "special",
            "academy special",
            "ap academy");

    private static final Set<String> NOT_STATE_FUNDED = Set.of(
            "other independent school",
            "other independent special school",
            "offshore schools",
            "british schools overseas",
            "service children's education",
            "online provider",
            "higher education institutions",
            "children's centre",
            "children's centre linked site");

    private static final Set<String> COVERED_PHASES =
            Set.of("secondary", "middle deemed secondary", "16 plus", "all-through");

    private static final Set<String> OTHER_PHASES = Set.of("nursery", "primary", "middle deemed primary");

    private SettingRules() {}

    static Outcome stateFunded(String type) {
        return classify(type, STATE_FUNDED, NOT_STATE_FUNDED);
    }

    static Outcome coveredPhase(String phase) {
        return classify(phase, COVERED_PHASES, OTHER_PHASES);
    }

    private static Outcome classify(String name, Set<String> passes, Set<String> fails) {
        if (name == null) {
            return Outcome.UNKNOWN;
        }
        String key = name.strip().toLowerCase(Locale.ROOT);
        if (passes.contains(key)) {
            return Outcome.PASS;
        }
        return fails.contains(key) ? Outcome.FAIL : Outcome.UNKNOWN;
    }
}
