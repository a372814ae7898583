package careers.bench;

import careers.bench.LoadGenerator.Measured;
import careers.bench.RawClaims.Sample;
import careers.bench.RawClaims.Speed;
import careers.demo.ApiClient;
import careers.launcher.RunningSystem;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** From submission to payment, batch by batch, directly and through the gateway, in turn with the raw SQL. */
final class ClaimsMeasurement {

    /** Claims that go into one payment run. */
    static final int BATCH = 100;

    private static final int ROUNDS = 2;
    private static final int SCHOOLS_OF_BATCH = BATCH / 2;
    private static final int LONGEST_WARM_UP = 16;
    /** So many batches in a row that bring nothing new end the warm-up. */
    private static final int PATIENCE = 3;

    private static final double FASTER = 1.05;

    private final PrintStream out;
    private final ClaimsOptions options;
    private final RunningSystem system;
    private final TrainingDatabase database;
    private final Processes processes;
    private final Mandate mandate;
    private final Map<String, String> ways = new LinkedHashMap<>();
    private final Map<String, ProcessorTime> processorTime = new LinkedHashMap<>();
    private int batches;

    ClaimsMeasurement(
            PrintStream out,
            ClaimsOptions options,
            RunningSystem system,
            TrainingDatabase database,
            Processes processes) {
        this.out = out;
        this.options = options;
        this.system = system;
        this.database = database;
        this.processes = processes;
        this.mandate = new Mandate(system.topology().keycloakUrl());
        ways.put("service direct", system.serviceProcess("training-service").url());
        ways.put("through the gateway", system.gatewayUrl());
    }

    /** How many enrolments this needs at most, numbered from 0, two to a school. */
    int enrolments() {
        return BATCH * (1 + LONGEST_WARM_UP + ways.size() * ROUNDS * batchesOfRound());
    }

    private int batchesOfRound() {
        return Math.max(1, Math.ceilDiv(options.claims(), ROUNDS * BATCH));
    }

    /** Returns what came out, and the sample it was compared with. */
    ClaimsReport.Claims measure(Pgbench pgbench, Path folder) {
        new ClaimPath(api(system.gatewayUrl())).allocate(enrolments());
        double best = 0;
        int inVain = 0;
        for (int i = 0; i < LONGEST_WARM_UP && inVain < PATIENCE; i++) {
            double rate = speed(List.of(batch(system.gatewayUrl(), unkept()))).perSecond();
            say("warm-up", "through the gateway", rate);
            inVain = rate < best * FASTER ? inVain + 1 : 0;
            best = Math.max(best, rate);
        }
        var sample = sample();
        out.printf(
                Locale.ROOT,
                "sample     one claim: %d transactions, %.1f rows with its part of a run; a run: %d transactions%n",
                sample.transactionsOfClaim(),
                sample.rowsPerClaim(),
                sample.transactionsOfRun());
        var raw = new RawClaims(database, pgbench, system.topology().postgresPort(), options.clients(), sample, folder);
        var reference = new ArrayList<Speed>();
        var measured = new LinkedHashMap<String, List<List<Phases>>>();
        ways.keySet().forEach(way -> processorTime.put(way, new ProcessorTime(processes)));
        for (int round = 1; round <= ROUNDS; round++) {
            Outbox.awaitPublished(database);
            reference.add(raw.measure());
            say("round " + round, "raw SQL", reference.getLast().perSecond());
            for (var way : ways.entrySet()) {
                Outbox.awaitPublished(database);
                var phases = new ArrayList<Phases>();
                for (int i = 0; i < batchesOfRound(); i++) {
                    phases.add(batch(way.getValue(), processorTime.get(way.getKey())));
                }
                measured.computeIfAbsent(way.getKey(), key -> new ArrayList<>()).add(phases);
                say("round " + round, way.getKey(), speed(phases).perSecond());
            }
        }
        return report(sample, reference, measured);
    }

    /** Of batches that warm up or prepare. */
    private ProcessorTime unkept() {
        return new ProcessorTime(processes);
    }

    /** One batch, unmeasured. */
    void payOne() {
        new ClaimPath(api(system.gatewayUrl())).allocate(enrolments());
        batch(system.gatewayUrl(), unkept());
    }

    /** A batch while every write is noted, its first claim before the others. */
    private Sample sample() {
        Outbox.awaitPublished(database);
        var path = new ClaimPath(newBatch(system.gatewayUrl()));
        var enrolments = enrolmentsOfBatch();
        try (var log = new WriteLog(database)) {
            long start = log.mark();
            path.approve(enrolments.getFirst());
            long one = log.mark();
            new Clients(options.clients()).measure(BATCH - 1, i -> path.approve(enrolments.get(i + 1)));
            Outbox.awaitPublished(database);
            long all = log.mark();
            path.pay(BATCH);
            long paid = log.mark();
            return new Sample(log.between(start, one), log.between(start, all), log.between(all, paid), BATCH);
        }
    }

    /**
     * How long the parts of one batch took.
     *
     * @param approval until every claim had both approvals; latencies are those of whole claims
     * @param paymentNanos from the making of the run to the last settlement
     */
    private record Phases(Measured approval, long paymentNanos) {}

    private Phases batch(String url, ProcessorTime processorTime) {
        var path = new ClaimPath(newBatch(url));
        var enrolments = enrolmentsOfBatch();
        return processorTime.during(() -> {
            var approval = new Clients(options.clients()).measure(BATCH, i -> path.approve(enrolments.get(i)));
            long start = System.nanoTime();
            path.pay(BATCH);
            return new Phases(approval, System.nanoTime() - start);
        });
    }

    /** A client whose schools' system speaks for the schools of the next batch; its tokens are fetched already. */
    private ApiClient newBatch(String url) {
        int firstSchool = batches * SCHOOLS_OF_BATCH;
        mandate.give(IntStream.range(firstSchool, firstSchool + SCHOOLS_OF_BATCH)
                .mapToObj(Seeds::school)
                .toList());
        batches++;
        return api(url);
    }

    private ApiClient api(String url) {
        var api = ApiClient.of(url, system.topology().keycloakUrl());
        ClaimsBench.SPEAKERS.forEach(actor -> api.tokens().of(actor));
        return api;
    }

    /** Those of the schools of the last batch that was begun; the second enrolments of all schools after the first ones. */
    private List<String> enrolmentsOfBatch() {
        return database.column("select id from enrolment where leader_id in (select %s from generate_series(%d, %d) n)"
                        .formatted(Seeds.Kind.LEADER.id("n"), (batches - 1) * BATCH, batches * BATCH - 1)
                + " order by right(id::text, 1) in ('1', '3', '5', '7', '9', 'b', 'd', 'f'), id");
    }

    private static Speed speed(List<Phases> batches) {
        double claims = (double) BATCH * batches.size();
        long approval = batches.stream().mapToLong(b -> b.approval().took()).sum();
        long payment = batches.stream().mapToLong(Phases::paymentNanos).sum();
        return new Speed(claims * 1e9 / approval, claims * 1e9 / payment);
    }

    private void say(String when, String what, double perSecond) {
        out.printf(Locale.ROOT, "%-10s %-22s %,9.1f claims a second%n", when, what, perSecond);
    }

    private ClaimsReport.Claims report(Sample sample, List<Speed> reference, Map<String, List<List<Phases>>> measured) {
        var raw = Rates.of(reference);
        var reported = new LinkedHashMap<String, ClaimsReport.Way>();
        measured.forEach((name, rounds) -> {
            var rates = Rates.of(rounds.stream().map(ClaimsMeasurement::speed).toList());
            var whole = Clients.together(
                    rounds.stream().flatMap(List::stream).map(Phases::approval).toList());
            reported.put(
                    name,
                    new ClaimsReport.Way(
                            rates,
                            Measurement.rounded(rates.mean() / raw.mean(), 100),
                            Measurement.rounded(whole.percentile(0.50), 10),
                            Measurement.rounded(whole.percentile(0.99), 10),
                            processorTime.get(name).millisOfOne((long) BATCH * batchesOfRound() * ROUNDS)));
        });
        long paid = database.number("select count(*) from bursary_claim where state = 'PAID'");
        if (paid != (long) batches * BATCH) {
            throw new BenchFailure(paid + " claims are paid and not " + batches * BATCH + ".");
        }
        return new ClaimsReport.Claims(
                BATCH,
                sample.transactionsOfClaim(),
                sample.transactionsOfRun(),
                Measurement.rounded(sample.rowsPerClaim(), 10),
                raw,
                reported,
                paid);
    }

    /**
     * Claims a second.
     *
     * @param rounds from submission to payment, round by round
     * @param mean of the rounds, harmonic: all claims by all the time
     * @param approved until the second approval only
     * @param paid from there on only
     */
    record Rates(List<Double> rounds, double mean, double approved, double paid) {

        static Rates of(List<Speed> speeds) {
            return new Rates(
                    speeds.stream()
                            .map(speed -> Measurement.rounded(speed.perSecond(), 10))
                            .toList(),
                    mean(speeds.stream().mapToDouble(Speed::perSecond).toArray()),
                    mean(speeds.stream().mapToDouble(Speed::approved).toArray()),
                    mean(speeds.stream().mapToDouble(Speed::paid).toArray()));
        }

        private static double mean(double... rates) {
            double seconds = 0;
            for (double rate : rates) {
                seconds += 1 / rate;
            }
            return Measurement.rounded(rates.length / seconds, 10);
        }
    }
}
