package careers.insight.response;

import careers.insight.disclosure.DisclosureGate;
import careers.insight.disclosure.DrawnCounts;
import careers.insight.disclosure.DrawnCounts.Question;
import careers.insight.disclosure.Policy;
import careers.insight.disclosure.ReleasedSums;
import careers.insight.store.FactDatabase;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads sums over released blocks for the disclosure gate, one statement and so one snapshot per question. */
@ApplicationScoped
class ReleasedStore implements ReleasedSums {

    /** A number with its code takes about 120 bytes, so 30 MB; a campaign of 50 leaves and 40 questions has some 12,000. */
    private static final long MOST_NUMBERS = 250_000;

    /**
     * Every published code of the question is a cell, chosen or not: a cell that appears would tell of one answer. Whatever
     * changes the answers of a leaf changes its people with them, so the transactions that did are the version of its sums,
     * also of sums that were restored or counted anew.
     */
    private static final String SUMS = """
            WITH drawn AS (SELECT * FROM unnest(?::text[], ?::text[]) AS d (leaf, version)),
            asked AS (
                SELECT DISTINCT ON (instrument_id, version) instrument_id, version, variable
                  FROM instrument_variable WHERE concept = ? ORDER BY instrument_id, version, ordinal)
            SELECT l.audience, l.policy, l.minimum, policy.noise, policy.area_minimum, l.blocks, l.released,
                   sums.version, l.missing = 0 AND sums.understood AS interpretable, cell.code, cell.people
              FROM leaf l
              JOIN disclosure_policy policy ON policy.version = l.policy
             CROSS JOIN LATERAL (
                    SELECT concat_ws('/', l.leaf_id, l.blocks, string_agg(
                               p.xmin::text, '/' ORDER BY p.instrument_id, p.instrument_version)) AS version,
                           coalesce(bool_and(i.version IS NOT NULL), true) AS understood
                      FROM released_people p
                      LEFT JOIN instrument i ON i.instrument_id = p.instrument_id AND i.version = p.instrument_version
                     WHERE p.leaf_id = l.leaf_id) AS sums
              LEFT JOIN drawn ON drawn.leaf = l.audience AND drawn.version = sums.version
              LEFT JOIN LATERAL (
                    SELECT listed.code, coalesce(sum(r.people), 0) AS people
                      FROM released_people p
                      JOIN asked ON asked.instrument_id = p.instrument_id AND asked.version = p.instrument_version
                     CROSS JOIN LATERAL question_code(asked.instrument_id, asked.version, asked.variable) AS listed (code)
                      LEFT JOIN released_answer r
                        ON r.leaf_id = p.leaf_id AND r.instrument_id = p.instrument_id
                       AND r.instrument_version = p.instrument_version
                       AND r.variable = asked.variable AND r.code = listed.code
                     WHERE drawn.leaf IS NULL AND p.leaf_id = l.leaf_id
                     GROUP BY listed.code) cell ON true
             WHERE l.campaign_id = ? AND l.blocks > 0""";

    private final FactDatabase database;
    private final LeafStore leaves;

    ReleasedStore(FactDatabase database, LeafStore leaves) {
        this.database = database;
        this.leaves = leaves;
    }

    /** The gate in front of this store; the gate itself knows no framework. */
    @Produces
    @Singleton
    static DisclosureGate gate(ReleasedSums sums, NoiseSecret secret) {
        return new DisclosureGate(
                sums,
                secret.noise(),
                Caffeine.newBuilder()
                        .maximumWeight(MOST_NUMBERS)
                        .weigher((Question question, DrawnCounts counts) -> counts.size())
                        .build()
                        .asMap());
    }

    @Override
    public Policy policyInForce() {
        return leaves.policyInForce();
    }

    @Override
    public Map<String, ReleasedSum> of(UUID campaign, String concept, Map<String, String> drawn) {
        var leaves = List.copyOf(drawn.keySet());
        var rows = database.list(
                SUMS,
                SumRow::read,
                leaves.toArray(String[]::new),
                leaves.stream().map(drawn::get).toArray(String[]::new),
                concept,
                campaign);
        return rows.stream().collect(Collectors.toMap(SumRow::audience, SumRow::sum, ReleasedStore::merge));
    }

    private static ReleasedSum merge(ReleasedSum one, ReleasedSum other) {
        var counts = new HashMap<>(one.counts());
        counts.putAll(other.counts());
        return new ReleasedSum(one.version(), one.policy(), one.blocks(), one.people(), one.interpretable(), counts);
    }

    /** One answer code of one leaf; without a code when nobody was asked. */
    private record SumRow(String audience, ReleasedSum sum) {
        static SumRow read(ResultSet row) throws SQLException {
            var code = row.getString("code");
            return new SumRow(
                    row.getString("audience"),
                    new ReleasedSum(
                            row.getString("version"),
                            new Policy(
                                    row.getString("policy"),
                                    row.getInt("minimum"),
                                    row.getInt("noise"),
                                    row.getInt("area_minimum")),
                            row.getInt("blocks"),
                            row.getInt("released"),
                            row.getBoolean("interpretable"),
                            code == null ? Map.of() : Map.of(code, row.getInt("people"))));
        }
    }
}
