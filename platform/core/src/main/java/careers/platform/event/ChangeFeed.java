package careers.platform.event;

import careers.platform.paging.FeedPage;
import careers.platform.paging.FeedQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Everything the service has published, in that order, over HTTP: for readers without access to the topics. Published
 * events are kept for good, so a reader can always begin with the first.
 */
@ApplicationScoped
public class ChangeFeed {

    private static final String AFTER =
            "SELECT" + OutboxRow.COLUMNS + "FROM outbox WHERE position > ? ORDER BY position LIMIT ?";

    private final DataSource dataSource;
    private final String source;

    ChangeFeed(DataSource dataSource, @ConfigProperty(name = "quarkus.application.name") String application) {
        this.dataSource = dataSource;
        this.source = EventProducer.source(application);
    }

    /** The changes behind a position; whoever goes on from the last one it got misses none and gets none twice. */
    public FeedPage<Change> read(FeedQuery query) {
        return query.page(after(query.after(), query.limit()), Change::position);
    }

    List<Change> after(long position, int limit) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(AFTER)) {
            select.setLong(1, position);
            select.setInt(2, limit);
            List<Change> changes = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    changes.add(Change.of(OutboxRow.of(row), source));
                }
            }
            return changes;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
