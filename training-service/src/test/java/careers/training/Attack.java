package careers.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import careers.platform.testing.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.postgresql.util.PSQLException;

/** Statements past the service, as the owner of the tables, in one transaction. */
final class Attack {

    // What the service does with every step: one version more, and the event that tells it. age(xmin) is 0 for rows
    // that the running transaction wrote.
    private static final String TELL = """
            do $$
            declare
                told record;
                last bigint;
            begin
                for told in
                    select 'enrolment' as kind, id, state from enrolment where age(xmin) <= 0
                    union all select 'bursary-claim', id, state from bursary_claim where age(xmin) <= 0
                    union all select 'clawback', id, state from clawback where age(xmin) <= 0
                loop
                    select coalesce(max(aggregate_version), 0) into last from outbox
                        where aggregate_type = told.kind and aggregate_id = told.id::text;
                    execute format('update %I set version = $1 where id = $2 and version <> $1', replace(told.kind, '-', '_'))
                        using last, told.id;
                    insert into outbox (event_id, topic, type, aggregate_type, aggregate_id, aggregate_version, payload,
                                        traceparent, created_at, published_at, position)
                        values (uuidv7(), 'none', 'training.' || told.kind || '.attacked', told.kind, told.id, last + 1,
                                jsonb_build_object('state', told.state), '', now(), null, null);
                end loop;
            end $$""";

    private Attack() {}

    /** The transaction is refused by exactly this constraint, so the test does not pass for another reason. */
    static void isRefusedBy(String constraint, String... statements) {
        Throwable refused = catchThrowable(() -> run(statements));
        assertThat(refused).as(String.join("; ", statements)).isInstanceOf(PSQLException.class);
        assertThat(((PSQLException) refused).getServerErrorMessage().getConstraint())
                .as(refused.getMessage())
                .isEqualTo(constraint);
    }

    /**
     * The transaction commits: what the attacks start from is not refused for a trivial reason. Steps of life cycles are
     * told, as the service tells them.
     */
    static void passes(String... statements) {
        try {
            run(Stream.concat(Stream.of(statements), Stream.of(TELL)).toArray(String[]::new));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void run(String... statements) throws SQLException {
        try (Connection connection = Database.connection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
        }
    }
}
