package careers.insight.response;

import careers.insight.store.FactDatabase;
import careers.platform.json.CanonicalJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;

/**
 * One digest over everything that is released: leaves with their blocks, and the sums under them. Two databases with one
 * root give the same figures, byte for byte. The sums without noise go in, so the root says nothing about them.
 */
@ApplicationScoped
class ReleasedRoot {

    private static final String LEAVES = """
            SELECT concat_ws('|', l.campaign_id, l.audience, l.policy, b.number, b.people)
              FROM leaf l JOIN released_block b USING (leaf_id)
             ORDER BY l.campaign_id, l.audience COLLATE "C", b.number""";

    private static final String KEPT = """
            SELECT concat_ws('|', l.campaign_id, l.audience, s.instrument_id, s.instrument_version, s.variable, s.code,
                             s.people)
              FROM leaf l
              JOIN (SELECT leaf_id, instrument_id, instrument_version, '' AS variable, '' AS code, people
                      FROM released_people
                    UNION ALL
                    SELECT leaf_id, instrument_id, instrument_version, variable, code, people
                      FROM released_answer WHERE people <> 0) s USING (leaf_id)
             ORDER BY l.campaign_id, l.audience COLLATE "C", s.instrument_id, s.instrument_version,
                      s.variable COLLATE "C", s.code COLLATE "C"
            """;

    /** As {@link #KEPT}, from the responses themselves. */
    private static final String COUNTED = """
            SELECT concat_ws('|', l.campaign_id, l.audience, s.instrument_id, s.instrument_version, s.variable, s.code,
                             count(*))
              FROM leaf l
              JOIN (SELECT leaf_id, instrument_id, instrument_version, '' AS variable, '' AS code
                      FROM response_fact WHERE block IS NOT NULL
                    UNION ALL
                    SELECT leaf_id, instrument_id, instrument_version, cell.variable, cell.code
                      FROM response_fact CROSS JOIN LATERAL answer_cell(answers) AS cell
                     WHERE block IS NOT NULL) s USING (leaf_id)
             GROUP BY l.campaign_id, l.audience, s.instrument_id, s.instrument_version, s.variable, s.code
             ORDER BY l.campaign_id, l.audience COLLATE "C", s.instrument_id, s.instrument_version,
                      s.variable COLLATE "C", s.code COLLATE "C"
            """;

    private final FactDatabase database;

    ReleasedRoot(FactDatabase database) {
        this.database = database;
    }

    /** Over the sums that queries read. */
    @Transactional
    String kept() {
        return root(KEPT);
    }

    /** Over the same sums counted afresh. It differs where a person of a released block has withdrawn since. */
    @Transactional
    String counted() {
        return root(COUNTED);
    }

    private String root(String sums) {
        var text = new StringBuilder();
        for (var query : new String[] {LEAVES, sums}) {
            database.list(query, row -> row.getString(1))
                    .forEach(line -> text.append(line).append('\n'));
        }
        return CanonicalJson.sha256(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
