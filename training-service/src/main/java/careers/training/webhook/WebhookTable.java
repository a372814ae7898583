package careers.training.webhook;

import careers.training.access.Reach;
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
import java.util.Optional;
import java.util.UUID;

/** Endpoints, secrets and deliveries as their owners see and change them. */
@ApplicationScoped
class WebhookTable {

    private static final String INSERT = """
            insert into webhook_endpoint
                (id, client, establishments, provider_ukprn, url, state, position, failures, next_attempt_at, registered_at)
            values (?, ?, ?, ?, ?, 'ACTIVE', ?, 0, ?, ?)""";
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('webhook ' || ?, 0))";
    private static final String ACTIVE = "select count(*) from webhook_endpoint where client = ? and state = 'ACTIVE'";
    private static final String VIEW = """
            select id, url, state, disabled_reason, position, failures, next_attempt_at, registered_at
            from webhook_endpoint where (? or client = ?) and\s""";
    private static final String ONE = VIEW + "id = ?";
    private static final String ONE_TO_CHANGE = ONE + " for update";
    private static final String AFTER = VIEW + "id > ? order by id limit ?";
    private static final String DISABLE =
            "update webhook_endpoint set state = 'DISABLED', disabled_reason = 'BY_REQUEST' where id = ?";
    private static final String ENABLE = """
            update webhook_endpoint
            set state = 'ACTIVE', disabled_reason = null, failures = 0, next_attempt_at = ?,
                establishments = ?, provider_ukprn = ?
            where id = ?""";
    private static final String REPLAY =
            "update webhook_endpoint set position = ?, failures = 0, next_attempt_at = ? where id = ?";
    private static final String SECRET = """
            insert into webhook_secret (id, endpoint_id, sealed, made_at) values (?, ?, ?, ?)""";
    private static final String EXPIRE =
            "update webhook_secret set expires_at = ? where endpoint_id = ? and expires_at is null";
    private static final String SECRETS = """
            select id, made_at, expires_at from webhook_secret
            where endpoint_id = ? and (expires_at is null or expires_at > ?) order by made_at desc""";
    private static final String DELIVERIES = """
            select id, position, event_id, type, attempt, attempted_at, outcome, status from webhook_delivery
            where endpoint_id = ? and id < ? order by id desc limit ?""";

    private final AgroalDataSource dataSource;

    WebhookTable(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Whose endpoints are looked at: everybody's, or those of one client. */
    record Owner(boolean everybody, String client) {}

    /** One registration of a client at a time, until the transaction ends. */
    void lock(String client) {
        query(LOCK, row -> 0, client);
    }

    int active(String client) {
        return query(ACTIVE, row -> row.getInt(1), client).getFirst();
    }

    void insert(UUID id, String client, Reach reach, String url, long position, Instant now) {
        update(INSERT, id, client, establishments(reach), reach.ukprn(), url, position, now, now);
    }

    Optional<WebhookView> find(Owner owner, UUID id) {
        return query(ONE, WebhookTable::view, owner.everybody(), owner.client(), id).stream()
                .findFirst();
    }

    Optional<WebhookView> findToChange(Owner owner, UUID id) {
        return query(ONE_TO_CHANGE, WebhookTable::view, owner.everybody(), owner.client(), id).stream()
                .findFirst();
    }

    List<WebhookView> after(Owner owner, UUID id, int count) {
        return query(AFTER, WebhookTable::view, owner.everybody(), owner.client(), id, count);
    }

    void disable(UUID id) {
        update(DISABLE, id);
    }

    /** From now on with the reach that its client has now. */
    void enable(UUID id, Reach reach, Instant now) {
        update(ENABLE, now, establishments(reach), reach.ukprn(), id);
    }

    void replay(UUID id, long after, Instant now) {
        update(REPLAY, after, now, id);
    }

    void insertSecret(UUID id, UUID endpoint, byte[] sealed, Instant now) {
        update(SECRET, id, endpoint, sealed, now);
    }

    void expireSecret(UUID endpoint, Instant at) {
        update(EXPIRE, at, endpoint);
    }

    /** Those that are valid, the newest first, without what is secret. */
    List<SecretView> secrets(UUID endpoint, Instant now) {
        return query(
                SECRETS,
                row -> new SecretView(row.getObject(1, UUID.class), null, instant(row, 2), instant(row, 3)),
                endpoint,
                now);
    }

    /** The latest first. */
    List<DeliveryView> deliveries(UUID endpoint, UUID before, int count) {
        return query(
                DELIVERIES,
                row -> new DeliveryView(
                        row.getObject(1, UUID.class),
                        row.getLong(2),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        row.getInt(5),
                        instant(row, 6),
                        DeliveryView.Outcome.valueOf(row.getString(7)),
                        row.getObject(8, Integer.class)),
                endpoint,
                before,
                count);
    }

    private static WebhookView view(ResultSet row) throws SQLException {
        WebhookView.State state = WebhookView.State.valueOf(row.getString("state"));
        String reason = row.getString("disabled_reason");
        int failures = row.getInt("failures");
        boolean waits = state == WebhookView.State.ACTIVE && failures > 0;
        return new WebhookView(
                row.getObject("id", UUID.class),
                row.getString("url"),
                state,
                reason == null ? null : WebhookView.DisabledReason.valueOf(reason),
                row.getLong("position"),
                failures,
                waits ? row.getObject("next_attempt_at", OffsetDateTime.class).toInstant() : null,
                row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                null,
                WebhookView.allowed(state));
    }

    private static String[] establishments(Reach reach) {
        return reach.establishments().stream().sorted().toArray(String[]::new);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** What a row says. */
    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, Row<T> read, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            set(connection, statement, values);
            List<T> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(read.read(row));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void update(String sql, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            set(connection, statement, values);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void set(Connection connection, PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            switch (values[i]) {
                case Instant at -> statement.setObject(i + 1, at.atOffset(ZoneOffset.UTC));
                case String[] texts -> statement.setArray(i + 1, connection.createArrayOf("text", texts));
                case null, default -> statement.setObject(i + 1, values[i]);
            }
        }
    }
}
