package careers.bench;

import careers.demo.Actor;
import careers.demo.ApiClient;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How long it takes to say what every rule says of a claim. */
record EligibilityChecks(PrintStream out, ApiClient api, TrainingDatabase database, int clients) {

    private static final int WARM_UP = 500;
    private static final int CHECKS = 4_000;

    /** @param schools those that the schools' system speaks for; their enrolments are asked about in turn */
    ClaimsReport.Eligibility measure(List<String> schools) {
        var enrolments = database.column("select id from enrolment where establishment in ('"
                + String.join("', '", schools) + "') order by md5(id::text)");
        ask(enrolments, WARM_UP, new ConcurrentHashMap<>());
        var verdicts = new ConcurrentHashMap<String, Integer>();
        var measured = ask(enrolments, CHECKS, verdicts);
        long claims = database.number("select count(*) from bursary_claim");
        long stored = database.number("select count(*) from enrolment");
        var result = new ClaimsReport.Eligibility(
                claims,
                stored,
                CHECKS,
                Measurement.rounded(measured.perSecond(), 10),
                Measurement.rounded(measured.percentile(0.50), 10),
                Measurement.rounded(measured.percentile(0.99), 10),
                Map.copyOf(verdicts));
        out.printf(
                Locale.ROOT,
                "checks     %,d of %,d enrolments beside %,d claims: p50 %.1f ms, p99 %.1f ms, %,.0f a second, %s%n",
                CHECKS,
                enrolments.size(),
                claims,
                result.p50Millis(),
                result.p99Millis(),
                result.perSecond(),
                verdicts);
        return result;
    }

    private LoadGenerator.Measured ask(List<String> enrolments, int checks, Map<String, Integer> verdicts) {
        return new Clients(clients).measure(checks, i -> {
            var about = Map.of("enrolmentId", enrolments.get(i % enrolments.size()));
            var answer = api.post(Actor.SCHOOLS, Template.TRAINING + "bursary-claims/eligibility-checks", about)
                    .expect(200);
            verdicts.merge(answer.text("verdict"), 1, Integer::sum);
        });
    }
}
