package careers.training.policy;

import careers.training.bursary.EvidenceKind;
import careers.training.bursary.PolicyTerms;
import careers.training.course.Level;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Terms as the rules take them, by plain JDBC: one row for each level. */
@ApplicationScoped
class PolicyTable {

    private static final String TERMS = """
            select p.scheme_id, s.frozen_at is not null as frozen, p.id, p.version_no, a.level, a.amount_pence,
                p.claim_window_days, p.accepts_from, p.accepts_to, p.evidence, p.synthetic,
                l.max_slots as leader_limit, e.max_slots as establishment_limit
            from policy_version p join scheme s on s.id = p.scheme_id
            join policy_amount a on a.policy_version_id = p.id
            join policy_limit l on l.policy_version_id = p.id and l.subject_kind = 'LEADER'
            join policy_limit e on e.policy_version_id = p.id and e.subject_kind = 'ESTABLISHMENT'
            """;
    private static final String ON = TERMS + """
            where s.code = ? and p.state in ('ACTIVE', 'RETIRED')
                and ? between p.effective_from and coalesce(p.effective_to, 'infinity') and a.level = ?""";
    private static final String OF = TERMS + "where p.id = ?";

    private final AgroalDataSource dataSource;

    PolicyTable(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    Optional<PolicyInForce> on(String scheme, LocalDate day, Level level) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement read = connection.prepareStatement(ON)) {
            read.setString(1, scheme);
            read.setObject(2, day);
            read.setString(3, level.name());
            try (ResultSet row = read.executeQuery()) {
                return row.next() ? Optional.of(policy(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The terms of one version, by level. */
    Map<Level, PolicyInForce> of(UUID policyVersion) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement read = connection.prepareStatement(OF)) {
            read.setObject(1, policyVersion);
            try (ResultSet row = read.executeQuery()) {
                Map<Level, PolicyInForce> terms = new EnumMap<>(Level.class);
                while (row.next()) {
                    terms.put(Level.valueOf(row.getString("level")), policy(row));
                }
                return terms;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PolicyInForce policy(ResultSet row) throws SQLException {
        PolicyTerms terms = new PolicyTerms(
                row.getObject("id", UUID.class),
                row.getInt("version_no"),
                row.getLong("amount_pence"),
                row.getInt("claim_window_days"),
                new PolicyTerms.Days(
                        row.getObject("accepts_from", LocalDate.class), row.getObject("accepts_to", LocalDate.class)),
                row.getInt("leader_limit"),
                row.getInt("establishment_limit"),
                evidence(row),
                row.getBoolean("synthetic"));
        return new PolicyInForce(row.getObject("scheme_id", UUID.class), row.getBoolean("frozen"), terms);
    }

    private static Set<EvidenceKind> evidence(ResultSet row) throws SQLException {
        Set<EvidenceKind> kinds = EnumSet.noneOf(EvidenceKind.class);
        Arrays.stream((String[]) row.getArray("evidence").getArray())
                .map(EvidenceKind::valueOf)
                .forEach(kinds::add);
        return kinds;
    }
}
