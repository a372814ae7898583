package careers.training.webhook;

import careers.platform.id.Ids;
import careers.training.access.Oversight;
import careers.training.access.Reach;
import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Endpoints that have something to be told. One worker has an endpoint at a time: it takes it with a lease, which is
 * longer than the longest turn, and what it finds out counts only while the endpoint is as it took it.
 */
@ApplicationScoped
class WebhookQueue {

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration KEPT = Duration.ofDays(30);

    private static final String TAKE = """
            update webhook_endpoint e set lease = ?, leased_until = ?
            from (select id from webhook_endpoint
                  where state = 'ACTIVE' and position < ? and next_attempt_at <= ?
                    and (leased_until is null or leased_until <= ?)
                  order by next_attempt_at limit 1 for update skip locked) due
            where e.id = due.id
            returning e.id, e.url, e.establishments, e.provider_ukprn, e.position, e.failures""";
    private static final String SECRETS = """
            select sealed from webhook_secret
            where endpoint_id = ? and (expires_at is null or expires_at > ?) order by made_at desc""";
    // What was sent is kept whatever happened to the endpoint meanwhile; it moves on only if its owner did not move it.
    private static final String RECORD = """
            with moved as (
                update webhook_endpoint
                set position = ?, failures = ?, next_attempt_at = ?, state = ?, disabled_reason = ?
                where id = ? and lease = ? and state = 'ACTIVE' and position = ? returning id),
            told as (
                insert into webhook_delivery
                    (id, endpoint_id, position, event_id, type, attempt, attempted_at, outcome, status)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?))
            select count(*) from moved""";
    private static final String PASS =
            "update webhook_endpoint set position = ? where id = ? and lease = ? and position = ?";
    private static final String LET_GO = """
            update webhook_endpoint set lease = null, leased_until = null where id = ? and lease = ?""";
    private static final String FORGET_DELIVERIES = "delete from webhook_delivery where attempted_at < ?";
    private static final String FORGET_SECRETS = "delete from webhook_secret where expires_at < ?";

    private final AgroalDataSource dataSource;
    private final Oversight oversight;
    private final SecretSeal seal;
    private final Clock clock;

    WebhookQueue(AgroalDataSource dataSource, Oversight oversight, SecretSeal seal, Clock clock) {
        this.dataSource = dataSource;
        this.oversight = oversight;
        this.seal = seal;
        this.clock = clock;
    }

    /**
     * An endpoint that this worker has.
     *
     * @param lease proves that it has it
     * @param position of the last change that it was told
     * @param failures of the change behind it
     */
    record Taken(UUID id, UUID lease, String url, Reach reach, long position, int failures) {

        Taken at(long reached) {
            return new Taken(id, lease, url, reach, reached, 0);
        }
    }

    /** What became of an endpoint by a delivery. */
    record Moved(
            long position,
            int failures,
            Instant nextAttempt,
            WebhookView.State state,
            WebhookView.DisabledReason reason) {}

    /** Takes the endpoint that has waited longest. */
    Optional<Taken> take(long head) {
        UUID lease = Ids.next();
        Instant now = clock.instant();
        return with(TAKE, take -> {
            set(take, lease, now.plus(LEASE), head, now, now);
            try (ResultSet row = take.executeQuery()) {
                return row.next() ? Optional.of(taken(row, lease)) : Optional.empty();
            }
        });
    }

    /** All secrets that are valid, the newest first. */
    List<String> secrets(UUID endpoint) {
        return with(SECRETS, select -> {
            set(select, endpoint, clock.instant());
            List<String> secrets = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    secrets.add(seal.open(endpoint, row.getBytes(1)));
                }
            }
            return secrets;
        });
    }

    /** Keeps what was tried; false if the endpoint is no longer this worker's or was moved meanwhile. */
    boolean record(Taken endpoint, DeliveryView tried, Moved moved) {
        return with(RECORD, statement -> {
            set(
                    statement,
                    moved.position(),
                    moved.failures(),
                    moved.nextAttempt(),
                    moved.state().name(),
                    moved.reason() == null ? null : moved.reason().name(),
                    endpoint.id(),
                    endpoint.lease(),
                    endpoint.position(),
                    tried.deliveryId(),
                    endpoint.id(),
                    tried.position(),
                    tried.eventId(),
                    tried.type(),
                    tried.attempt(),
                    tried.attemptedAt(),
                    tried.outcome().name(),
                    tried.status());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1) == 1;
            }
        });
    }

    /** Nothing up to this position is for the endpoint. */
    void pass(Taken endpoint, long head) {
        run(PASS, head, endpoint.id(), endpoint.lease(), endpoint.position());
    }

    void letGo(Taken endpoint) {
        run(LET_GO, endpoint.id(), endpoint.lease());
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        run(FORGET_DELIVERIES, clock.instant().minus(KEPT));
        run(FORGET_SECRETS, clock.instant());
    }

    private static Taken taken(ResultSet row, UUID lease) throws SQLException {
        String[] establishments = (String[]) row.getArray("establishments").getArray();
        return new Taken(
                row.getObject("id", UUID.class),
                lease,
                row.getString("url"),
                new Reach(false, Set.of(establishments), row.getString("provider_ukprn")),
                row.getLong("position"),
                row.getInt("failures"));
    }

    /** A statement and what it gives. */
    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private void run(String sql, Object... values) {
        with(sql, statement -> {
            set(statement, values);
            return statement.executeUpdate();
        });
    }

    private <T> T with(String sql, Work<T> work) {
        return oversight.across(() -> {
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement statement = connection.prepareStatement(sql)) {
                return work.on(statement);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i] instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : values[i];
            statement.setObject(i + 1, value);
        }
    }
}
