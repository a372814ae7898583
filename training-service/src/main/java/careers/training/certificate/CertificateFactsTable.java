package careers.training.certificate;

import careers.training.course.Level;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/** Reads what a certificate says, in one look at the registers. */
@ApplicationScoped
class CertificateFactsTable {

    private static final String OF_COMPLETION = """
            select m.id, e.id, l.id, p.id, p.ukprn, p.name, e.establishment, l.name, c.title,
                   coalesce(m.award_level, c.level), c.awarding_body, m.award_reference, m.completed_on
            from completion m
            join enrolment e on e.id = m.enrolment_id
            join cohort k on k.id = e.cohort_id
            join course c on c.id = k.course_id
            join provider p on p.id = e.provider_id
            join careers_leader l on l.id = e.leader_id
            where m.id = ?""";

    private final AgroalDataSource dataSource;

    CertificateFactsTable(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    CertificateFacts of(UUID completion) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(OF_COMPLETION)) {
            select.setObject(1, completion);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("no such completion " + completion);
                }
                return read(row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CertificateFacts read(ResultSet row) throws SQLException {
        int column = 0;
        return new CertificateFacts(
                row.getObject(++column, UUID.class),
                row.getObject(++column, UUID.class),
                row.getObject(++column, UUID.class),
                row.getObject(++column, UUID.class),
                row.getString(++column),
                row.getString(++column),
                row.getString(++column),
                row.getString(++column),
                row.getString(++column),
                Level.valueOf(row.getString(++column)),
                row.getString(++column),
                row.getString(++column),
                row.getObject(++column, LocalDate.class));
    }
}
