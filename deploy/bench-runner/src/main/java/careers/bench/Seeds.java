package careers.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Fills the database with copies of rows that the service has made: everything as there, but with ids of their own, which
 * say what they are and their number. Written set by set with the triggers and foreign keys switched off (that is what a
 * replica does); keys, unique indexes and CHECKs decide as always.
 */
final class Seeds {

    private static final int FIRST_URN = 700_001;

    private final TrainingDatabase database;
    private final Template template;

    Seeds(TrainingDatabase database, Template template) {
        this.database = database;
        this.template = template;
        database.run("""
                create schema bench;
                create function bench.id(kind int, n bigint) returns uuid language sql immutable parallel safe
                    return ('01910000-' || lpad(to_hex(kind), 4, '0') || '-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid;
                create function bench.school(n bigint) returns text language sql immutable parallel safe
                    return 'EN-' || (%d + n);
                set session_replication_role = replica;
                set synchronous_commit = off;
                set work_mem = '64MB';
                set maintenance_work_mem = '256MB'""".formatted(FIRST_URN));
    }

    /** Kinds of rows, as their ids say. */
    enum Kind {
        LEADER,
        APPOINTMENT,
        ENROLMENT,
        COMPLETION,
        PROVIDER,
        COURSE,
        OFFERING,
        COHORT,
        CLAIM,
        LINE,
        RUN,
        EVENT,
        AUDIT;

        String id(String number) {
            return "bench.id(" + ordinal() + ", " + number + ")";
        }
    }

    static String school(int number) {
        return "EN-" + (FIRST_URN + number);
    }

    /** Schools like the template's, numbered from one number up to before another. */
    void schools(int from, int to) {
        var each = numbers(from, to);
        copy(
                "establishment",
                "reference = '" + template.school() + "'",
                each,
                Map.of(
                        "reference", "bench.school(g.n)",
                        "urn", "substr(bench.school(g.n), 4)",
                        "name", "'Measured School ' || g.n",
                        "ukprn", "null"));
        copy(
                "establishment_period",
                "reference = '" + template.school() + "'",
                each,
                Map.of("reference", "bench.school(g.n)"));
    }

    /**
     * Leaders with an appointment each.
     *
     * @param school SQL for the number of the school of leader g.n
     */
    void leaders(int from, int to, String school) {
        var each = numbers(from, to);
        copy(
                "careers_leader",
                "id = '" + template.leader() + "'",
                each,
                Map.of(
                        "id", Kind.LEADER.id("g.n"),
                        "name", "'Measured Leader ' || g.n",
                        "work_email", "'leader-' || g.n || '@example.org'"));
        copy(
                "appointment",
                "leader_id = '" + template.leader() + "'",
                each,
                Map.of(
                        "id", Kind.APPOINTMENT.id("g.n"),
                        "leader_id", Kind.LEADER.id("g.n"),
                        "establishment", "bench.school(" + school + ")"));
    }

    /**
     * Completed enrolments.
     *
     * @param source rows g of n, leader and school, and what else own values need
     * @param own more values by column
     */
    void enrolments(String source, Map<String, String> own) {
        var values = new LinkedHashMap<>(own);
        values.put("id", Kind.ENROLMENT.id("g.n"));
        values.put("leader_id", Kind.LEADER.id("g.leader"));
        values.put("establishment", "bench.school(g.school)");
        copy("enrolment", "id = '" + template.enrolment() + "'", source, values);
        copy(
                "enrolment_step",
                "enrolment_id = '" + template.enrolment() + "' and event = 'COMPLETED'",
                source,
                Map.of("enrolment_id", Kind.ENROLMENT.id("g.n")));
        copy(
                "completion",
                "enrolment_id = '" + template.enrolment() + "'",
                source,
                Map.of("id", Kind.COMPLETION.id("g.n"), "enrolment_id", Kind.ENROLMENT.id("g.n")));
    }

    /** Rows of SQL: g.n from one number up to before another. */
    static String numbers(int from, int to) {
        return "select n from generate_series(%d, %d) n".formatted(from, to - 1);
    }

    /**
     * Copies the rows of a table that a condition names, once for each row g of the source. A table or column that this
     * version of the service does not have is passed over.
     *
     * @param own SQL by column, where t is the row that is copied
     * @return how many rows were written
     */
    int copy(String table, String condition, String source, Map<String, String> own) {
        var shape = TableShape.of(database, table);
        if (!shape.exists()) {
            return 0;
        }
        var values = shape.columns().stream()
                .map(column -> own.getOrDefault(column.name(), "t." + column.name()))
                .collect(Collectors.joining(", "));
        return database.run("insert into " + table + " (" + String.join(", ", shape.names()) + ") select " + values
                + " from (select * from " + table + " where " + condition + ") t cross join (" + source + ") g");
    }
}
