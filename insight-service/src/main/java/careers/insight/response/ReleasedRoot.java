package careers.insight.response;

import careers.insight.campaign.Campaigns;
import careers.insight.store.FactDatabase;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One digest over everything that is released of a campaign: its leaves with their blocks, and the sums under them. Two
 * databases with one root give the same figures of it, byte for byte. It is made under the secret of the noise: the sums
 * are exact, and a plain digest of a short questionnaire could be matched by trying.
 */
@ApplicationScoped
class ReleasedRoot {

    private static final String LEAVES = """
            SELECT concat_ws('|', l.audience, l.policy, b.number, b.people)
              FROM leaf l JOIN released_block b USING (leaf_id)
             WHERE l.campaign_id = ?
             ORDER BY l.audience COLLATE "C", b.number""";

    private static final String KEPT = """
            SELECT concat_ws('|', l.audience, s.instrument_id, s.instrument_version, s.variable, s.code,
                             s.people)
              FROM leaf l
              JOIN (SELECT leaf_id, instrument_id, instrument_version, '' AS variable, '' AS code, people
                      FROM released_people
                    UNION ALL
                    SELECT leaf_id, instrument_id, instrument_version, variable, code, people
                      FROM released_answer WHERE people <> 0) s USING (leaf_id)
             WHERE l.campaign_id = ?
             ORDER BY l.audience COLLATE "C", s.instrument_id, s.instrument_version,
                      s.variable COLLATE "C", s.code COLLATE "C"
            """;

    /** As {@link #KEPT}, from the responses themselves. */
    private static final String COUNTED = """
            WITH l AS (SELECT leaf_id, audience FROM leaf WHERE campaign_id = ?),
            released AS NOT MATERIALIZED (
                SELECT f.* FROM l JOIN response_fact f USING (leaf_id) WHERE f.block IS NOT NULL),
            counted AS (
                SELECT leaf_id, instrument_id, instrument_version, '' AS variable, '' AS code, count(*) AS people
                  FROM released GROUP BY leaf_id, instrument_id, instrument_version
                 UNION ALL
                SELECT n.leaf_id, n.instrument_id, n.instrument_version, cell.variable, cell.code, n.people
                  FROM (SELECT leaf_id, instrument_id, instrument_version, one.number, count(*) AS people
                          FROM released CROSS JOIN LATERAL unnest(codes) AS one (number)
                         GROUP BY leaf_id, instrument_id, instrument_version, one.number) AS n
                  JOIN answer_code_cell cell USING (number)
                 UNION ALL
                SELECT leaf_id, instrument_id, instrument_version, cell.variable, cell.code, 1
                  FROM released CROSS JOIN LATERAL answer_cell(answers) AS cell WHERE answers <> '{}')
            SELECT concat_ws('|', l.audience, s.instrument_id, s.instrument_version, s.variable, s.code,
                             sum(s.people))
              FROM l JOIN counted s USING (leaf_id)
             GROUP BY l.audience, s.instrument_id, s.instrument_version, s.variable, s.code
             ORDER BY l.audience COLLATE "C", s.instrument_id, s.instrument_version,
                      s.variable COLLATE "C", s.code COLLATE "C"
            """;

    private final FactDatabase database;
    private final NoiseSecret secret;
    private final Campaigns campaigns;

    ReleasedRoot(FactDatabase database, NoiseSecret secret, Campaigns campaigns) {
        this.database = database;
        this.secret = secret;
        this.campaigns = campaigns;
    }

    /** Both digests of a campaign that is known; of millions of responses it takes minutes. */
    @Transactional
    @TransactionConfiguration(timeout = 3_600)
    ReleaseRootView of(UUID campaign) {
        campaigns.require(campaign);
        return ReleaseRootView.of(campaign, kept(campaign), counted(campaign));
    }

    /** Over the sums that queries read. */
    @Transactional
    String kept(UUID campaign) {
        return root(campaign, KEPT);
    }

    /** Over the same sums counted afresh. It differs where a person of a released block has withdrawn since. */
    @Transactional
    String counted(UUID campaign) {
        return root(campaign, COUNTED);
    }

    private String root(UUID campaign, String sums) {
        var lines = Stream.of(LEAVES, sums)
                .flatMap(query -> database.list(query, row -> row.getString(1), campaign).stream())
                .collect(Collectors.joining("\n"));
        return secret.digest(lines);
    }
}
