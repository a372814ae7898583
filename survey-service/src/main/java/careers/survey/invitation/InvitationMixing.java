package careers.survey.invitation;

import careers.survey.campaign.CampaignClosing;
import careers.survey.invitation.InvitationTable.CodeKey;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Parts used invitations from the responses they let in. PostgreSQL notes in every row the transaction that wrote it, so
 * a used invitation and its response would carry the same number. Used invitations are therefore rewritten together, at
 * least ten of a campaign at a time and the rest when it closes, and what was there before is vacuumed away. Until then,
 * and in write-ahead logs and backups of that time, whoever can read the database's own bookkeeping could pair them.
 */
@ApplicationScoped
class InvitationMixing {

    private static final int TOGETHER = 10;
    private static final String DUE =
            "SELECT campaign_id FROM invitation WHERE state = 'USED' GROUP BY campaign_id HAVING count(*) >= ?";

    private final AgroalDataSource dataSource;
    private final AtomicBoolean hasRemains = new AtomicBoolean();

    InvitationMixing(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Mixes what has come together since the last time. */
    @Scheduled(
            every = "${careers.invitation.mixing.every:1m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void mixDue() {
        for (UUID campaign : due()) {
            QuarkusTransaction.requiringNew().run(() -> mix(campaign, TOGETHER));
        }
        if (hasRemains.getAndSet(false)) {
            vacuum();
        }
    }

    /** Mixes the rest, in the transaction that closes the campaign: nobody uses an invitation at that time. */
    void mixRest(@Observes CampaignClosing closing) {
        mix(closing.campaignId(), 1);
    }

    private void mix(UUID campaign, int atLeast) {
        try (Connection connection = dataSource.getConnection()) {
            InvitationTable table = new InvitationTable(connection);
            List<CodeKey> used = table.lockUsed(campaign);
            if (used.size() >= atLeast) {
                table.mix(used);
                hasRemains.set(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<UUID> due() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(DUE)) {
            select.setInt(1, TOGETHER);
            List<UUID> campaigns = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    campaigns.add(row.getObject(1, UUID.class));
                }
            }
            return campaigns;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Outside of any transaction, as PostgreSQL wants it. */
    private void vacuum() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement vacuum = connection.prepareStatement("VACUUM invitation")) {
            vacuum.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
