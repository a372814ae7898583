package careers.platform.sample;

import careers.platform.event.Outbox;
import careers.platform.id.Ids;
import careers.platform.paging.Cursors;
import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

@ApplicationScoped
class Items {

    private static final String NIL = "00000000-0000-0000-0000-000000000000";

    private final DataSource dataSource;
    private final Outbox outbox;
    private final Cursors cursors;

    Items(DataSource dataSource, Outbox outbox, Cursors cursors) {
        this.dataSource = dataSource;
        this.outbox = outbox;
        this.cursors = cursors;
    }

    @Transactional
    ItemView create(CreateItem item) {
        UUID id = Ids.next();
        pause(item.pauseMillis());
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO item (id, name) VALUES (?, ?)")) {
            insert.setObject(1, id);
            insert.setString(2, item.name());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        outbox.append("sample.item.created", id.toString(), 1, Map.of("name", item.name()));
        if (item.name().startsWith("refused")) {
            throw SampleError.RULE_BROKEN.problem();
        }
        return new ItemView(id, item.name());
    }

    /** Two decisions from the same state. */
    @Transactional
    void decideTwice() {
        String id = Ids.next().toString();
        outbox.append("sample.item.created", id, 1, Map.of());
        outbox.append("sample.item.created", id, 1, Map.of());
    }

    void appendOutsideATransaction() {
        outbox.append("sample.item.created", Ids.next().toString(), 1, Map.of());
    }

    Page<ItemView> list(String scope, PageQuery query) {
        String after = cursors.after(scope, query).orElse(NIL);
        List<ItemView> items = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT id, name FROM item WHERE id > ?::uuid ORDER BY id LIMIT ?")) {
            select.setString(1, after);
            select.setInt(2, query.limit() + 1);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    items.add(new ItemView(row.getObject("id", UUID.class), row.getString("name")));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return cursors.page(scope, items, query, item -> item.id().toString());
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
