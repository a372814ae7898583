package careers.training;

import careers.platform.testing.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Thousands of completed enrolments and claims by set-based SQL, as a restore would bring them: triggers and
 * foreign keys are off for the load and the rows are those that the service would have written.
 */
final class ClaimSeed {

    /** One school for every two enrolments, from URN 200000 on, and one cohort with room for all. */
    private static final String ENROLMENTS = """
            insert into establishment (reference, name, nation, type, phase, status, version, changed_at, urn,
                    source, effective_from)
                select 'EN-' || (200000 + i), 'School ' || i, 'ENGLAND', 'Academy converter', 'Secondary', 'OPEN', 1, now(),
                    (200000 + i)::text, 'GIAS', current_date - 365
                from generate_series(0, (%1$d + 1) / 2) i;
            create temp table seeded on commit drop as
                select i, uuidv7() as enrolment, uuidv7() as leader, uuidv7() as claim, 'EN-' || (200000 + i / 2) as school
                from generate_series(0, %1$d - 1) i;
            insert into careers_leader (id, name, work_email, created_at, version)
                select leader, 'Sam Example', 'seed' || i || '@example.org', now(), 0 from seeded;
            insert into appointment (id, leader_id, establishment, held_from, created_at, version)
                select uuidv7(), leader, school, current_date - 365, now(), 0 from seeded;
            insert into enrolment (id, cohort_id, offering_id, provider_id, provider_ukprn, level, leader_id,
                    establishment, state, requested_at, confirmed_at, completed_on, completed_at, version,
                    course_id, academic_year, endorsed_by, endorsed_at)
                select s.enrolment, c.id, c.offering_id, c.provider_id, c.provider_ukprn, c.level, s.leader, s.school,
                    'COMPLETED', now() - interval '9 days', now() - interval '9 days', current_date - 1, now(), 0,
                    c.course_id, c.academic_year, 'seed', now() - interval '9 days'
                from seeded s, cohort c where c.id = '%2$s';
            """;

    private static final String CLAIMS = """
            insert into bursary_claim (id, scheme_id, policy_version_id, enrolment_id, cohort_id, provider_id, level,
                    leader_id, establishment, completed_on, amount_pence, rules, state, submitted_by, last_amended_by,
                    content_sha256, submitted_at, version, evidence)
                select s.claim, p.scheme_id, p.id, e.id, e.cohort_id, e.provider_id, e.level, e.leader_id, e.establishment,
                    e.completed_on, 100000, 'TRAINING_COMPLETED.1=PASS', '%3$s', 'seed', 'seed', repeat('a', 64),
                    now() - interval '1 day', 0, '[]'
                from seeded s join enrolment e on e.id = s.enrolment, policy_version p;
            insert into bursary_slot (scheme_id, policy_version_id, subject_kind, subject_key, slot_no, max_slots, claim_id)
                select p.scheme_id, p.id, 'LEADER', s.leader::text, 1, 1, s.claim from seeded s, policy_version p;
            insert into bursary_slot (scheme_id, policy_version_id, subject_kind, subject_key, slot_no, max_slots, claim_id)
                select p.scheme_id, p.id, 'ESTABLISHMENT', s.school, s.i %% 2 + 1, 2, s.claim from seeded s, policy_version p;
            insert into outbox (event_id, topic, type, aggregate_type, aggregate_id, aggregate_version, payload,
                    traceparent, created_at)
                select uuidv7(), 'training.bursary-claim.v1', 'training.bursary-claim.submitted', 'bursary-claim',
                    s.claim::text, 1, '{"state": "%3$s"}', '', now() from seeded s;
            """;

    private ClaimSeed() {}

    /** So many completed enrolments in the cohort that nobody has claimed. */
    static void enrolments(int count, String cohort) {
        load(ENROLMENTS.formatted(count, cohort));
    }

    /** So many claims in this state, each of a leader of its own, two to a school. */
    static void claims(int count, String cohort, String state) {
        load((ENROLMENTS + CLAIMS).formatted(count, cohort, state));
    }

    private static void load(String sql) {
        try (Connection owner = Database.connection();
                Connection connection =
                        DriverManager.getConnection(owner.getMetaData().getURL(), "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local session_replication_role = replica");
            statement.execute(sql);
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("analyze");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
