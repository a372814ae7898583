package careers.training.claim;

import careers.training.bursary.ClaimCommand;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;

/** Why claims were stopped, returned or let go. The database refuses such a step without its row here. */
@ApplicationScoped
class CaseworkTable {

    private static final String RECORD = """
            insert into claim_casework (claim_id, event_no, command, reason_codes, acted_by, acted_at)
            values (?, ?, ?, ?, ?, ?)""";

    private final AgroalDataSource dataSource;

    CaseworkTable(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Records the reasons of the step that the claim takes next. */
    void record(BursaryClaim claim, ClaimCommand command, Collection<CaseReason> reasons, String by, Instant at) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(RECORD)) {
            insert.setObject(1, claim.id);
            insert.setLong(2, claim.nextEvent());
            insert.setString(3, command.name());
            insert.setArray(
                    4,
                    connection.createArrayOf(
                            "text", reasons.stream().map(Enum::name).sorted().toArray()));
            insert.setString(5, by);
            insert.setObject(6, at.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
