package careers.insight.response;

import careers.insight.disclosure.FinalFacts.Scope;
import careers.insight.disclosure.Policy;
import careers.insight.store.FactDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The people whom tables of a closed campaign are about. An audience may have several leaves, {@code LEARNER} and
 * {@code LEARNER@area}; texts have leaves of their own, with a slash, and are nobody's answers.
 */
@ApplicationScoped
class FinalScopeStore {

    private static final String LOCK = "SELECT lock_final(?, ?)";

    /** That a group waits for somebody must not show, so all groups of the campaign are waited for. */
    private static final String READY = """
            SELECT 1 FROM campaign c
             WHERE c.campaign_id = ? AND c.closed_at IS NOT NULL
               AND NOT EXISTS (SELECT 1 FROM leaf l
                                WHERE l.campaign_id = c.campaign_id AND split_part(l.audience, '@', 1) NOT LIKE '%/%'
                                  AND (NOT l.finished OR l.missing > 0))
               AND NOT EXISTS (SELECT 1 FROM leaf l JOIN response_fact f USING (leaf_id)
                                WHERE l.campaign_id = c.campaign_id AND split_part(l.audience, '@', 1) = ?
                                  AND f.block IS NOT NULL AND NOT f.gone
                                  AND NOT EXISTS (SELECT 1 FROM instrument i
                                                   WHERE f.version > 0 AND i.instrument_id = f.instrument_id
                                                     AND i.version = f.instrument_version))""";

    private static final String FIX_LEAVES = """
            INSERT INTO final_leaf (campaign_id, audience, leaf, blocks, left_out)
            SELECT s.campaign_id, s.audience, l.audience, l.blocks,
                   coalesce(array_agg(DISTINCT f.block) FILTER (WHERE f.gone), '{}')
              FROM final_scope s
              JOIN leaf l ON l.campaign_id = s.campaign_id AND split_part(l.audience, '@', 1) = s.audience
              JOIN response_fact f ON f.leaf_id = l.leaf_id AND f.block IS NOT NULL
             WHERE s.campaign_id = ? AND s.audience = ? AND s.digest = ''
             GROUP BY s.campaign_id, s.audience, l.audience, l.blocks""";

    private static final String FIX =
            "INSERT INTO final_scope (campaign_id, audience, digest) VALUES (?, ?, '') ON CONFLICT DO NOTHING";

    private static final String FIX_DIGEST = """
            UPDATE final_scope s SET digest = (
                SELECT encode(sha256(convert_to(coalesce(string_agg(p.response_id::text, ',' ORDER BY p.place), ''), 'UTF8')),
                              'hex')
                  FROM final_people(?, ?) p)
             WHERE s.campaign_id = ? AND s.audience = ? AND s.digest = ''""";

    private static final String SCOPE = "SELECT digest, broken FROM final_scope WHERE campaign_id = ? AND audience = ?";

    private static final String POLICY = """
            SELECT p.version, max(p.minimum) OVER () AS minimum, min(p.noise) OVER () AS noise
              FROM final_leaf s
              JOIN leaf l ON l.campaign_id = s.campaign_id AND l.audience = s.leaf
              JOIN disclosure_policy p ON p.version = l.policy
             WHERE s.campaign_id = ? AND s.audience = ?
             ORDER BY p.noise, p.version LIMIT 1""";

    private static final String BLOCKS = "SELECT leaf, block FROM final_people(?, ?) ORDER BY place";

    /** On the day of opening itself training comes too late. */
    private static final String FIX_SCHOOLS = """
            INSERT INTO final_school (campaign_id, audience, establishment, trained)
            SELECT c.campaign_id, ?, school.establishment,
                   EXISTS (SELECT 1 FROM enrolment_fact e JOIN enrolment_step s USING (enrolment_id)
                            WHERE e.establishment = school.establishment AND s.state = 'COMPLETED'
                              AND s.occurred_on < (c.opens_at AT TIME ZONE 'Europe/London')::date)
              FROM campaign c
             CROSS JOIN (SELECT DISTINCT p.establishment FROM final_people(?, ?) p WHERE p.establishment IS NOT NULL) school
             WHERE c.campaign_id = ?
               AND NOT EXISTS (SELECT 1 FROM final_school f WHERE f.campaign_id = c.campaign_id AND f.audience = ?)""";

    private static final String TRAINED =
            "SELECT establishment, trained FROM final_school WHERE campaign_id = ? AND audience = ?";

    private final FactDatabase database;
    private final LeafStore leaves;

    FinalScopeStore(FactDatabase database, LeafStore leaves) {
        this.database = database;
        this.leaves = leaves;
    }

    /** Empty while the people are not complete; else they are fixed and nobody else decides until the end. */
    Optional<Scope> lock(UUID campaign, String audience) {
        database.list(LOCK, row -> row, campaign, audience);
        if (database.first(READY, row -> true, campaign, audience).isEmpty()) {
            return Optional.empty();
        }
        database.update(FIX, campaign, audience);
        database.update(FIX_LEAVES, campaign, audience);
        database.update(FIX_DIGEST, campaign, audience, campaign, audience);
        return database.first(
                SCOPE,
                row -> new Scope(
                        campaign,
                        audience,
                        policy(campaign, audience),
                        row.getString("digest"),
                        blocks(campaign, audience),
                        row.getBoolean("broken")),
                campaign,
                audience);
    }

    private Policy policy(UUID campaign, String audience) {
        return database.first(
                        POLICY,
                        row -> new Policy(row.getString("version"), row.getInt("minimum"), row.getInt("noise")),
                        campaign,
                        audience)
                .orElseGet(leaves::policyInForce);
    }

    private int[] blocks(UUID campaign, String audience) {
        var numbers = new HashMap<List<Object>, Integer>();
        return database
                .list(BLOCKS, row -> List.<Object>of(row.getString("leaf"), row.getInt("block")), campaign, audience)
                .stream()
                .mapToInt(block -> numbers.computeIfAbsent(block, next -> numbers.size()))
                .toArray();
    }

    /** As it is known now, the first time; as it was then, later. */
    Map<String, Boolean> trained(UUID campaign, String audience) {
        database.update(FIX_SCHOOLS, audience, campaign, audience, campaign, audience);
        var trained = new HashMap<String, Boolean>();
        database.list(
                TRAINED,
                row -> trained.put(row.getString("establishment"), row.getBoolean("trained")),
                campaign,
                audience);
        return trained;
    }
}
