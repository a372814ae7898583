package careers.insight.response;

import careers.insight.disclosure.DisclosureGate;
import careers.insight.disclosure.Policy;
import careers.insight.disclosure.ReleasedSums;
import careers.insight.store.FactDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads sums over released blocks for the disclosure gate, one statement and so one snapshot per question. */
@ApplicationScoped
class ReleasedStore implements ReleasedSums {

    private static final String SUMS = """
            WITH asked AS (
                SELECT DISTINCT ON (instrument_id, version) instrument_id, version, variable
                  FROM instrument_variable WHERE concept = ? ORDER BY instrument_id, version, ordinal)
            SELECT l.audience, l.policy, l.minimum, l.blocks, l.released,
                   NOT EXISTS (SELECT 1 FROM released_people p
                                WHERE p.leaf_id = l.leaf_id
                                  AND NOT EXISTS (SELECT 1 FROM instrument i
                                                   WHERE i.instrument_id = p.instrument_id
                                                     AND i.version = p.instrument_version)) AS interpretable,
                   a.code, sum(a.people) AS people
              FROM leaf l
              LEFT JOIN LATERAL (
                    SELECT r.code, r.people FROM released_answer r
                      JOIN asked ON asked.instrument_id = r.instrument_id
                                AND asked.version = r.instrument_version AND asked.variable = r.variable
                     WHERE r.leaf_id = l.leaf_id) a ON true
             WHERE l.campaign_id = ? AND l.blocks > 0
             GROUP BY l.leaf_id, a.code""";

    private final FactDatabase database;
    private final LeafStore leaves;

    ReleasedStore(FactDatabase database, LeafStore leaves) {
        this.database = database;
        this.leaves = leaves;
    }

    /** The gate in front of this store; the gate itself knows no framework. */
    @Produces
    @Singleton
    static DisclosureGate gate(ReleasedSums sums) {
        return new DisclosureGate(sums);
    }

    @Override
    public Policy policyInForce() {
        return leaves.policyInForce();
    }

    @Override
    public Map<String, ReleasedSum> of(UUID campaign, String concept) {
        var rows = database.list(SUMS, SumRow::read, concept, campaign);
        return rows.stream().collect(Collectors.toMap(SumRow::audience, SumRow::sum, ReleasedStore::merge));
    }

    private static ReleasedSum merge(ReleasedSum one, ReleasedSum other) {
        var counts = new HashMap<>(one.counts());
        counts.putAll(other.counts());
        return new ReleasedSum(one.policy(), one.blocks(), one.people(), one.interpretable(), counts);
    }

    /** One answer code of one leaf; without a code when nobody was asked or nobody answered. */
    private record SumRow(String audience, ReleasedSum sum) {
        static SumRow read(ResultSet row) throws SQLException {
            var code = row.getString("code");
            return new SumRow(
                    row.getString("audience"),
                    new ReleasedSum(
                            new Policy(row.getString("policy"), row.getInt("minimum")),
                            row.getInt("blocks"),
                            row.getInt("released"),
                            row.getBoolean("interpretable"),
                            code == null ? Map.of() : Map.of(code, row.getInt("people"))));
        }
    }
}
