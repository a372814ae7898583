package careers.bench;

import careers.demo.Actor;
import careers.demo.ApiClient;
import careers.launcher.RunningSystem;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** What training-service promises about time: claims, registers, eligibility checks and pages. */
final class ClaimsBench {

    /** All who speak in it. */
    static final List<Actor> SPEAKERS =
            List.of(Actor.PRIYA, Actor.ASHA, Actor.BRYN, Actor.OWEN, Actor.IDRIS, Actor.SCHOOLS, Actor.PROVIDER_1);

    /** What the slow reader of everything may take; a part of a list is read shorter. */
    private static final Duration WHOLE_LIST = Duration.ofSeconds(60);

    private static final Duration PART_OF_LIST = Duration.ofSeconds(5);
    private static final int SCHOOLS_WITH_MANDATE = 40;

    private final PrintStream out;
    private final ClaimsOptions options;
    private final RunningSystem system;
    private final TrainingDatabase database;

    ClaimsBench(PrintStream out, ClaimsOptions options, RunningSystem system) {
        this.out = out;
        this.options = options;
        this.system = system;
        this.database = new TrainingDatabase(system.topology().postgresPort());
    }

    ClaimsReport measure(Pgbench pgbench, Path folder, Path project) {
        var imports = new RegisterImports(
                        out, api(), system.serviceProcess("training-service"), project.resolve("../shared/data"))
                .measure();
        var template = Template.make(api());
        Outbox.awaitPublished(database);
        var seeds = new Seeds(database, template);
        var measurement =
                new ClaimsMeasurement(out, options, system, database, new Processes(system, "training", folder));
        int used = measurement.enrolments();
        seeds.schools(0, used / 2);
        seeds.leaders(0, used, "g.n / 2");
        seeds.enrolments(
                "select n, n as leader, n / 2 as school from generate_series(0, " + (used - 1) + ") n", Map.of());
        database.run("analyze");
        var claims = options.claims() == 0 ? null : measurement.measure(pgbench, folder);
        ClaimsReport.Eligibility eligibility = null;
        List<ClaimsReport.Pages> pages = null;
        List<String> left = null;
        if (options.stored() > 0 || options.enrolments() > 0) {
            var bulk = new Bulk(out, database, seeds, template, options, used);
            bulk.put(claims == null ? aPaidClaim(measurement) : anyPaidClaim());
            var schools = mandate(bulk.firstSchool());
            eligibility = options.stored() == 0
                    ? null
                    : new EligibilityChecks(out, api(), database, options.clients()).measure(schools);
            if (options.enrolments() > 0) {
                var lists = Lists.of(system.serviceProcess("training-service").url(), ids(template, bulk));
                pages = pages(lists);
                left = List.copyOf(lists.unknown());
            }
        }
        return new ClaimsReport(
                Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                Report.Machine.here(),
                options,
                imports,
                claims,
                eligibility,
                pages,
                left);
    }

    private ApiClient api() {
        return ApiClient.of(system.gatewayUrl(), system.topology().keycloakUrl());
    }

    private String anyPaidClaim() {
        return database.column("select id from bursary_claim where state = 'PAID' limit 1")
                .getFirst();
    }

    private String aPaidClaim(ClaimsMeasurement measurement) {
        measurement.payOne();
        return anyPaidClaim();
    }

    /** The schools' system speaks for as many schools as it does in the demonstration. */
    private List<String> mandate(int firstSchool) {
        var schools = IntStream.range(firstSchool, firstSchool + SCHOOLS_WITH_MANDATE)
                .mapToObj(Seeds::school)
                .toList();
        new Mandate(system.topology().keycloakUrl()).give(schools);
        return schools;
    }

    /** What stands in for variables of paths and for filters by id. */
    private Map<String, String> ids(Template template, Bulk bulk) {
        var ids = new HashMap<String, String>();
        ids.put("providerId", template.provider());
        ids.put("courseId", template.course());
        ids.put("establishment", Seeds.school(bulk.firstSchool()));
        put(ids, "cohortId", Seeds.Kind.COHORT.id("0"));
        put(ids, "offeringId", Seeds.Kind.OFFERING.id("0"));
        put(ids, "runId", Seeds.Kind.RUN.id("0"));
        put(ids, "claimId", Seeds.Kind.CLAIM.id(Integer.toString(bulk.firstSchool())));
        put(ids, "enrolmentId", bulk.anEnrolment());
        put(ids, "leaderId", Seeds.Kind.LEADER.id(Integer.toString(bulk.firstSchool())));
        put(ids, "importId", "(select id from establishment_import order by id limit 1)");
        ids.put("cohort", ids.get("cohortId"));
        ids.put("enrolment", ids.get("enrolmentId"));
        ids.put("claim", ids.get("claimId"));
        ids.put("offering", ids.get("offeringId"));
        ids.put("provider", ids.get("providerId"));
        ids.put("leader", ids.get("leaderId"));
        return ids;
    }

    private void put(Map<String, String> ids, String name, String sql) {
        ids.put(name, database.column("select " + sql).getFirst());
    }

    private List<ClaimsReport.Pages> pages(Lists lists) {
        var api = api();
        var measured = new ArrayList<ClaimsReport.Pages>();
        for (var listing : lists.all()) {
            new PageWalk(api, database, listing)
                    .measure(listing.filtered() ? PART_OF_LIST : WHOLE_LIST)
                    .ifPresent(pages -> {
                        measured.add(pages);
                        out.printf(
                                Locale.ROOT,
                                "pages      %-70s %,6d%s slowest %,.1f ms, again %,.1f ms%n",
                                pages.list() + " " + pages.reader(),
                                pages.pages(),
                                pages.complete() ? "" : "…",
                                pages.slowest(),
                                pages.slowestAgain());
                    });
        }
        return measured;
    }
}
