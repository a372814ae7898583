package careers.insight.satisfaction;

import careers.insight.disclosure.ProtectedTable;
import careers.platform.json.CanonicalJson;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The digest that names a figure. It covers the numbers as shown, the campaign, the group, the measure and the policy, and
 * no label: a figure is the same figure in either language.
 */
final class FigureDigest {

    private FigureDigest() {}

    /** SHA-256 over the table in canonical JSON, in hexadecimal. */
    static String of(UUID campaign, ProtectedTable table) {
        return CanonicalJson.sha256(canonical(campaign, table));
    }

    /** The table as JSON. Group, policy and codes are plain identifiers, so nothing needs escaping. */
    static String canonical(UUID campaign, ProtectedTable table) {
        var counts = SatisfactionMeasure.shown(table).entrySet().stream()
                .map(count -> "\"%s\":%d".formatted(count.getKey(), count.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
        return "{\"blocks\":%d,\"campaign\":\"%s\",\"concept\":\"%s\",\"counts\":%s,\"group\":\"%s\",\"people\":%d,\"policy\":\"%s\"}"
                .formatted(
                        table.blocks(),
                        campaign,
                        SatisfactionMeasure.CONCEPT,
                        counts,
                        table.group(),
                        table.people(),
                        table.policy());
    }
}
