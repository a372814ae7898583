package careers.survey.instrument;

import careers.survey.comparability.Compatibility;
import careers.survey.comparability.VariableChange;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * What responses to another instrument still mean beside this one.
 *
 * @param with the other one, usually an earlier version
 */
public record CompatibilityView(UUID instrumentId, UUID with, Compatibility.Verdict verdict, List<Change> variables) {

    /**
     * One variable.
     *
     * @param meaning what an answer to the other one still means, in the reader's language
     */
    public record Change(
            String variable,
            VariableChange.Kind change,
            String meaning,
            boolean wordingChanged,
            List<String> addedCodes,
            List<String> removedCodes) {}

    static CompatibilityView of(UUID id, UUID with, Compatibility compatibility, Locale language) {
        return new CompatibilityView(
                id,
                with,
                compatibility.verdict(),
                compatibility.changes().stream()
                        .map(c -> new Change(
                                c.variable(),
                                c.kind(),
                                c.kind().meaning().in(language),
                                c.wordingChanged(),
                                c.addedCodes(),
                                c.removedCodes()))
                        .toList());
    }
}
