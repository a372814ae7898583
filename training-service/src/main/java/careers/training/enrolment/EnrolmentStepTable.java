package careers.training.enrolment;

import careers.training.reason.CodedReason;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The steps that enrolments have taken, by plain JDBC: they are only ever appended. */
@ApplicationScoped
class EnrolmentStepTable {

    private static final String APPEND = """
            insert into enrolment_step
                (enrolment_id, version, event, state, reason_code, acted_as, acted_by, acted_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String OF_ENROLMENT = """
            select version, event, state, reason_code, acted_as, acted_at
            from enrolment_step where enrolment_id = ? order by version""";

    private final AgroalDataSource dataSource;

    EnrolmentStepTable(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Records the step that led to the enrolment's present version. */
    void append(Enrolment enrolment, EnrolmentEvent event, CodedReason reason, Actor actor, Instant at) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement append = connection.prepareStatement(APPEND)) {
            append.setObject(1, enrolment.id);
            append.setLong(2, enrolment.version);
            append.setString(3, event.name());
            append.setString(4, enrolment.state.name());
            append.setString(5, reason == null ? null : reason.name());
            append.setString(6, actor.role());
            append.setString(7, actor.id());
            append.setObject(8, at.atOffset(ZoneOffset.UTC));
            append.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All steps of an enrolment, the first one first. */
    List<EnrolmentStepView> of(UUID enrolment) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement read = connection.prepareStatement(OF_ENROLMENT)) {
            read.setObject(1, enrolment);
            List<EnrolmentStepView> steps = new ArrayList<>();
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    steps.add(step(row));
                }
            }
            return steps;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EnrolmentStepView step(ResultSet row) throws SQLException {
        return new EnrolmentStepView(
                row.getLong("version"),
                EnrolmentEvent.valueOf(row.getString("event")),
                EnrolmentState.valueOf(row.getString("state")),
                row.getString("reason_code"),
                row.getString("acted_as"),
                row.getObject("acted_at", OffsetDateTime.class).toInstant());
    }
}
