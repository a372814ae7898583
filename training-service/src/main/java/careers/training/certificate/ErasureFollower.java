package careers.training.certificate;

import careers.platform.time.LondonCalendar;
import careers.training.leader.LeaderErased;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;

/**
 * Erases a leader's name from certificates, in the transaction that erases the leader: what was signed and the files go;
 * number, digests and state stay, so that it is still known that a certificate was issued and whether it holds.
 */
@ApplicationScoped
class ErasureFollower {

    private static final String CONTENT =
            "update certificate set payload = null, erased_at = ? where leader_id = ? and payload is not null";
    private static final String FILES = """
            update certificate_document set pdf = null
            where pdf is not null and certificate_id in (select id from certificate where leader_id = ?)""";

    private final AgroalDataSource dataSource;
    private final LondonCalendar calendar;

    ErasureFollower(AgroalDataSource dataSource, LondonCalendar calendar) {
        this.dataSource = dataSource;
        this.calendar = calendar;
    }

    void erased(@Observes LeaderErased leader) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement content = connection.prepareStatement(CONTENT);
                PreparedStatement files = connection.prepareStatement(FILES)) {
            content.setObject(1, calendar.now().atOffset(ZoneOffset.UTC));
            content.setObject(2, leader.leaderId());
            content.executeUpdate();
            files.setObject(1, leader.leaderId());
            files.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
