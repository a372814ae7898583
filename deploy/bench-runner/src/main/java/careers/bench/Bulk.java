package careers.bench;

import careers.bench.Seeds.Kind;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;

/**
 * Many enrolments and claims, as the years would leave them: five providers with five courses, cohorts of a thousand,
 * leaders with five enrolments each, schools with up to two paid claims, runs of a thousand lines.
 */
final class Bulk {

    private static final int PROVIDERS = 5;
    private static final int COURSES = 5;
    private static final int COHORT = 1_000;
    private static final int LINES = 1_000;
    /** Of ten claims, this many schools: some have two, the others one. */
    private static final double SCHOOLS_PER_CLAIM = 0.6;

    private final PrintStream out;
    private final TrainingDatabase database;
    private final Seeds seeds;
    private final Template template;
    private final int first;
    private final int enrolments;
    private final int claims;
    private final int leaders;
    private final int schools;

    /** @param first number of the first enrolment, leader and school; those before it are in use */
    Bulk(PrintStream out, TrainingDatabase database, Seeds seeds, Template template, ClaimsOptions options, int first) {
        this.out = out;
        this.database = database;
        this.seeds = seeds;
        this.template = template;
        this.first = first;
        this.claims = options.stored();
        this.enrolments = Math.max(options.enrolments(), claims);
        this.leaders = thousands(Math.max(enrolments / COURSES, claims));
        this.schools = Math.max(50, (int) (claims * SCHOOLS_PER_CLAIM));
    }

    private static int thousands(int number) {
        return Math.ceilDiv(number, COHORT) * COHORT;
    }

    int enrolments() {
        return enrolments;
    }

    /** Number of the first school. */
    int firstSchool() {
        return first;
    }

    /** Id of an enrolment of them, as SQL. */
    String anEnrolment() {
        return Kind.ENROLMENT.id(Integer.toString(first));
    }

    /** Writes it all. */
    void put(String paidClaim) {
        step("schools", schools, () -> seeds.schools(first, first + schools));
        step(
                "leaders",
                leaders,
                () -> seeds.leaders(first, first + leaders, "%d + (g.n - %d) %% %d".formatted(first, first, schools)));
        step("cohorts", Math.ceilDiv(enrolments, COHORT), this::provision);
        step("enrolments", enrolments, this::enrol);
        step("claims", claims, () -> claim(paidClaim));
        step("events", enrolments, this::tell);
        step("statistics", 0, () -> database.run("analyze"));
    }

    private void step(String what, int rows, Runnable work) {
        long start = System.nanoTime();
        work.run();
        out.printf(Locale.ROOT, "seeded     %-22s %,9d in %.1f s%n", what, rows, (System.nanoTime() - start) / 1e9);
    }

    private void provision() {
        var provider = "case when %s = 0 then '" + template.provider() + "' else " + Kind.PROVIDER.id("%s") + " end";
        seeds.copy(
                "provider",
                id(template.provider()),
                Seeds.numbers(1, PROVIDERS),
                Map.of("id", Kind.PROVIDER.id("g.n"), "ukprn", ukprn("g.n"), "name", "'Measured Provider ' || g.n"));
        seeds.copy("course", id(template.course()), Seeds.numbers(0, COURSES), Map.of("id", Kind.COURSE.id("g.n")));
        seeds.copy(
                "offering",
                id(template.offering()),
                Seeds.numbers(0, PROVIDERS * COURSES),
                Map.of(
                        "id", Kind.OFFERING.id("g.n"),
                        "provider_id", provider.formatted("g.n % 5", "g.n % 5"),
                        "course_id", Kind.COURSE.id("g.n / 5")));
        seeds.copy(
                "account",
                "code like 'PLACES\\_%/" + template.offering() + "'",
                Seeds.numbers(0, PROVIDERS * COURSES),
                Map.of("code", "split_part(t.code, '/', 1) || '/' || " + Kind.OFFERING.id("g.n")));
        database.run("""
                create unlogged table bench.plan as
                select %1$d + n as n, %1$d + n %% %2$d as leader, %1$d + (n %% %2$d) %% %3$d as school, n / %4$d as cohort,
                       (n / %4$d) * %4$d / %2$d as course, (n / %4$d) %% %5$d as provider
                from generate_series(0, %6$d) n""".formatted(first, leaders, schools, COHORT, PROVIDERS, enrolments - 1));
        seeds.copy(
                "cohort",
                id(template.cohort()),
                "select distinct cohort as n, course, provider from bench.plan order by cohort",
                Map.of(
                        "id", Kind.COHORT.id("g.n"),
                        "offering_id", Kind.OFFERING.id("g.course * 5 + g.provider"),
                        "provider_id", provider.formatted("g.provider", "g.provider"),
                        "provider_ukprn", ukprn("g.provider"),
                        "course_id", Kind.COURSE.id("g.course"),
                        "name", "'Measured Cohort ' || g.n",
                        "seats_taken", Integer.toString(COHORT)));
    }

    private void enrol() {
        var provider = "case when g.provider = 0 then '" + template.provider() + "' else "
                + Kind.PROVIDER.id("g.provider") + " end";
        seeds.enrolments(
                "select * from bench.plan order by n",
                Map.of(
                        "cohort_id", Kind.COHORT.id("g.cohort"),
                        "offering_id", Kind.OFFERING.id("g.course * 5 + g.provider"),
                        "provider_id", provider,
                        "provider_ukprn", ukprn("g.provider"),
                        "course_id", Kind.COURSE.id("g.course")));
    }

    private static String id(String id) {
        return "id = '" + id + "'";
    }

    /** Those of the clients of two providers, and three more. */
    private static String ukprn(String number) {
        return "(10900001 + " + number + ")::text";
    }

    private void claim(String paid) {
        var claim = Kind.CLAIM.id("g.n");
        var source = "select p.*, c.offering_id, c.provider_id from bench.plan p join cohort c on c.id = "
                + Kind.COHORT.id("p.cohort") + " where p.n < " + (first + claims) + " order by p.n";
        seeds.copy(
                "bursary_claim",
                id(paid),
                source,
                Map.of(
                        "id",
                        claim,
                        "enrolment_id",
                        Kind.ENROLMENT.id("g.n"),
                        "cohort_id",
                        Kind.COHORT.id("g.cohort"),
                        "provider_id",
                        "g.provider_id",
                        "leader_id",
                        Kind.LEADER.id("g.leader"),
                        "establishment",
                        "bench.school(g.school)"));
        var ofClaim = "claim_id = '" + paid + "'";
        seeds.copy(
                "claim_decision",
                ofClaim,
                source,
                Map.of("claim_id", claim, "establishment", "bench.school(g.school)"));
        seeds.copy(
                "bursary_slot",
                ofClaim,
                source,
                Map.of(
                        "claim_id", claim,
                        "subject_key",
                                "case t.subject_kind when 'LEADER' then " + Kind.LEADER.id("g.leader")
                                        + "::text else bench.school(g.school) end",
                        "slot_no",
                                "case t.subject_kind when 'LEADER' then 1 else 1 + (g.n - " + first + ") / " + schools
                                        + " end"));
        seeds.copy("claim_money", ofClaim, source, Map.of("claim_id", claim));
        var lines = "least(%d, %d - g.n * %1$d)".formatted(LINES, claims);
        seeds.copy(
                "payment_run",
                "id = (select run_id from payment_line where " + ofClaim + ")",
                Seeds.numbers(0, Math.ceilDiv(claims, LINES)),
                Map.of(
                        "id",
                        Kind.RUN.id("g.n"),
                        "line_count",
                        lines,
                        "total_pence",
                        "t.total_pence / t.line_count * " + lines));
        seeds.copy(
                "payment_line",
                ofClaim,
                source,
                Map.of(
                        "id",
                        Kind.LINE.id("g.n"),
                        "claim_id",
                        claim,
                        "run_id",
                        Kind.RUN.id("(g.n - " + first + ") / " + LINES),
                        "payee",
                        "bench.school(g.school)",
                        "end_to_end_id",
                        "replace(t.end_to_end_id, replace(t.claim_id::text, '-', ''), replace(" + claim
                                + "::text, '-', ''))"));
    }

    /** One published event of each enrolment, in the feed, and one entry of the audit trail. */
    private void tell() {
        var last = "(select last from outbox_head where stream = '00000000-0000-0000-0000-000000000000')";
        database.run("begin; lock table outbox_head");
        seeds.copy(
                "outbox",
                "aggregate_id = '" + template.enrolment() + "' and aggregate_version = 1",
                "select *, %s + row_number() over (order by n) as place from bench.plan".formatted(last),
                Map.of(
                        "event_id",
                        Kind.EVENT.id("g.n"),
                        "aggregate_id",
                        Kind.ENROLMENT.id("g.n") + "::text",
                        "payload",
                        "t.payload || jsonb_build_object('enrolmentId', " + Kind.ENROLMENT.id("g.n")
                                + ", 'establishment', bench.school(g.school))",
                        "position",
                        "g.place"));
        database.run("update outbox_head set last = last + " + enrolments
                + " where stream = '00000000-0000-0000-0000-000000000000'; commit");
        seeds.copy(
                "audit_entry",
                "id = (select min(id::text)::uuid from audit_entry)",
                Seeds.numbers(0, enrolments / COURSES),
                Map.of("id", Kind.AUDIT.id("g.n"), "target", "'/enrolments/' || " + Kind.ENROLMENT.id("g.n")));
    }
}
