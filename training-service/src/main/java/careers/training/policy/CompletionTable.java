package careers.training.policy;

import careers.training.bursary.ClaimFacts;
import careers.training.bursary.PolicyReplay;
import careers.training.course.Level;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The completions of a year with their claims, in the order of the claims; read only. */
@ApplicationScoped
class CompletionTable {

    private static final int FETCH = 1_000;

    // What a person ended, the terms did not decide: such completions are left out.
    private static final String OF_YEAR = """
            select e.id, e.establishment, lineage_key(e.establishment) as institution,
                surviving_leader(e.leader_id) as leader, e.completed_on, e.level, s.type, s.phase, s.status, s.nation,
                c.policy_version_id, coalesce((c.submitted_at at time zone 'Europe/London')::date, ?) as claimed_on,
                c.id is not null or leader_was_appointed(e.leader_id, e.establishment, e.completed_on) as appointed
            from enrolment e join establishment s on s.reference = e.establishment
            left join bursary_claim c on c.enrolment_id = e.id
                and claim_is_live(c.state)
            where e.state = 'COMPLETED' and e.completed_on between ? and ?
                and (c.id is not null or not exists (select 1 from bursary_claim ended
                     where ended.enrolment_id = e.id and ended.state in ('INELIGIBLE', 'REJECTED', 'WITHDRAWN')))
            order by claimed_on, c.submitted_at nulls last, e.id""";

    private final AgroalDataSource dataSource;

    CompletionTable(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * One completion.
     *
     * @param pricedBy the terms its live claim was priced by, or null without one
     */
    record Completion(PolicyReplay.Case replay, String establishment, String type, Level level, UUID pricedBy) {}

    List<Completion> of(AcademicYear year, LocalDate asOf) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement read = connection.prepareStatement(OF_YEAR)) {
            read.setFetchSize(FETCH);
            read.setObject(1, asOf);
            read.setObject(2, year.first());
            read.setObject(3, year.last());
            try (ResultSet row = read.executeQuery()) {
                List<Completion> completions = new ArrayList<>();
                while (row.next()) {
                    completions.add(completion(row));
                }
                return completions;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Completion completion(ResultSet row) throws SQLException {
        UUID pricedBy = row.getObject("policy_version_id", UUID.class);
        PolicyReplay.Case replay = new PolicyReplay.Case(
                row.getObject("id", UUID.class),
                row.getObject("leader", UUID.class),
                row.getString("institution"),
                row.getObject("claimed_on", LocalDate.class),
                row.getObject("completed_on", LocalDate.class),
                setting(row, pricedBy != null),
                row.getBoolean("appointed"));
        return new Completion(
                replay,
                row.getString("establishment"),
                row.getString("type"),
                Level.valueOf(row.getString("level")),
                pricedBy);
    }

    /** A live claim was judged when it was made: what the register says today does not undo it. */
    private static ClaimFacts.Setting setting(ResultSet row, boolean judged) throws SQLException {
        if (judged) {
            return new ClaimFacts.Setting(true, ClaimFacts.Standing.OPEN, null, null);
        }
        ClaimFacts.Standing standing =
                switch (row.getString("status")) {
                    case "OPEN" -> ClaimFacts.Standing.OPEN;
                    case "UNKNOWN" -> ClaimFacts.Standing.UNKNOWN;
                    default -> ClaimFacts.Standing.NOT_OPEN;
                };
        return new ClaimFacts.Setting(
                "ENGLAND".equals(row.getString("nation")), standing, row.getString("type"), row.getString("phase"));
    }
}
