package careers.insight.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import careers.insight.disclosure.Crowd.Person;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Seven attacks on live figures, over 10,000 simulated respondents each, on a question with balanced answers and on one
 * where nine in ten agree. The attacker knows the rules, who submits when, and everything that is shown. Somebody is
 * <em>exposed with certainty</em> when what was shown leaves only one answer possible. The same attacks on a plain
 * threshold must succeed, and whatever an attacker claims must be true: so the suite is tested itself.
 */
class AttackTest {

    private static final int K = 10;
    private static final Policy EXACT = new Policy("sdc-1", K);
    private static final Policy NOISY = new Policy("sdc-2", K, 4);

    private static final int BALANCED = 0;
    private static final int AGREED = 1;
    private static final double[][] SHARES = {{0.35, 0.30, 0.15, 0.12, 0.08}, {0.005, 0.015, 0.03, 0.05, 0.90}};

    /** A campaign: 136 people. */
    private static final Map<String, Integer> GROUPS =
            Map.of("LEARNER", 70, "PARENT_CARER", 35, "SUBJECT_TEACHER", 18, "CAREERS_LEADER", 12, "HEAD_PRINCIPAL", 1);

    private static final String[] ALL = GROUPS.keySet().toArray(String[]::new);
    private static final int CAMPAIGNS = 80;

    @ParameterizedTest
    @EnumSource(Attack.class)
    void exposesNobodyWithCertainty(Attack attack) {
        // When
        var outcome = attack.on(new Crowd.SealedBlocks(NOISY));
        // Then
        assertTrue(outcome.respondents >= 10_000, "respondents " + outcome.respondents);
        assertEquals(Map.of(), outcome.exposed());
    }

    @ParameterizedTest
    @EnumSource(Attack.class)
    void thePlainThresholdFallsToTheSameAttack(Attack attack) {
        // When
        var outcome = attack.on(new Crowd.PlainThreshold(K));
        // Then
        var exposed = outcome.exposed();
        assertTrue(exposed.getOrDefault(BALANCED, 0) >= CAMPAIGNS, attack + " " + exposed);
        assertTrue(exposed.getOrDefault(AGREED, 0) >= CAMPAIGNS, attack + " " + exposed);
    }

    /** What blocks alone do not cover, and the reason for noise. The study counted 34.6 % on such a question. */
    @Test
    void blocksWithoutNoiseExposeWhereNineInTenAgree() {
        // When
        var outcome = Attack.POLL.on(new Crowd.SealedBlocks(EXACT));
        // Then
        var share = outcome.exposed().get(AGREED) / (double) outcome.respondents;
        assertTrue(share > 0.2 && share < 0.45, "exposed " + share);
        assertTrue(outcome.exposed().getOrDefault(BALANCED, 0) < outcome.respondents / 500, "" + outcome.exposed());
    }

    /** Why a database belongs to one key, and why nothing is drawn when it is asked for. */
    @Test
    void noiseThatWasDrawnAnewCouldBeAveragedAway() {
        // Given
        var crowd = new Crowd(0, new Crowd.SealedBlocks(NOISY), 1);
        for (int person = 0; person < 2 * K; person++) {
            crowd.arrive("LEARNER", 4);
        }
        // When
        double anew = 0;
        double again = 0;
        for (int read = 0; read < 1_000; read++) {
            again += crowd.see(0, "LEARNER").counts()[4] / 1_000.0;
        }
        for (int read = 0; read < 1_000; read++) {
            crowd.drawNoiseUnder("key " + read);
            anew += crowd.see(0, "LEARNER").counts()[4] / 1_000.0;
        }
        crowd.drawNoiseUnder("a key for tests");
        // Then
        assertEquals(K, anew, 0.2);
        assertEquals(crowd.see(0, "LEARNER").counts()[4], again, 1e-6);
    }

    @Test
    void otherAnswersChangeNoDecision() {
        for (int seed = 0; seed < 20; seed++) {
            // Given
            var one = new Crowd(seed, new Crowd.SealedBlocks(NOISY), 2);
            var other = new Crowd(seed, new Crowd.SealedBlocks(NOISY), 2);
            var random = new Random(seed);
            var answers = new Random(-seed - 1);
            for (int step = 0; step < 200; step++) {
                var group = ALL[random.nextInt(ALL.length)];
                // When
                one.arrive(group, answer(answers, BALANCED), answer(answers, AGREED));
                other.arrive(group, answer(answers, AGREED), answer(answers, BALANCED));
                // Then
                assertEquals(decision(one, group), decision(other, group));
            }
        }
    }

    private static String decision(Crowd crowd, String group) {
        var table = crowd.table(group, 0);
        return "%s %s %d %d %s %s"
                .formatted(
                        table.status(),
                        table.policy(),
                        table.blocks(),
                        table.people(),
                        table.noiseVariance(),
                        table.counts().keySet());
    }

    private static int answer(Random random, int question) {
        double at = random.nextDouble();
        int code = 0;
        while (code < SHARES[question].length - 1 && at >= SHARES[question][code]) {
            at -= SHARES[question][code++];
        }
        return code;
    }

    /** What an attacker does to one campaign. */
    private enum Attack {
        /** Reads every group after every submission. */
        POLL {
            @Override
            void run(Crowd crowd, Observer observer, Random random) {
                people(random).forEach(group -> observer.watch(() -> arrive(crowd, group, random), group));
                observer.watch(crowd::close, ALL);
            }
        },
        /** Everybody less the groups that are shown: what is left is a group that is not. */
        COMPLEMENT {
            @Override
            void run(Crowd crowd, Observer observer, Random random) {
                people(random).forEach(group -> arrive(crowd, group, random));
                for (int question = 0; question < SHARES.length; question++) {
                    var rest = crowd.see(question, ALL);
                    for (var group : ALL) {
                        rest = Observer.less(rest, crowd.see(question, group));
                    }
                    observer.conclude(question, rest);
                }
            }
        },
        /** Sets of groups that overlap in all but one. */
        OVERLAP {
            @Override
            void run(Crowd crowd, Observer observer, Random random) {
                people(random).forEach(group -> arrive(crowd, group, random));
                for (int question = 0; question < SHARES.length; question++) {
                    for (int all = 1; all < 1 << ALL.length; all++) {
                        for (int left = 0; left < ALL.length; left++) {
                            var more = crowd.see(question, chosen(all));
                            var fewer = crowd.see(question, chosen(all & ~(1 << left)));
                            observer.conclude(question, Observer.less(more, fewer));
                        }
                    }
                }
            }
        },
        /** Reads everything five times and takes the mean. */
        AVERAGE {
            @Override
            void run(Crowd crowd, Observer observer, Random random) {
                observer.reads = 5;
                people(random).forEach(group -> observer.watch(() -> arrive(crowd, group, random), group));
            }
        },
        /** Compares before and after a person takes the response back. */
        WITHDRAW {
            @Override
            void run(Crowd crowd, Observer observer, Random random) {
                var standing = new ArrayList<Person>();
                for (var group : people(random)) {
                    observer.watch(() -> standing.add(arrive(crowd, group, random)), group);
                    if (random.nextInt(4) == 0) {
                        var leaving = standing.remove(random.nextInt(standing.size()));
                        observer.watch(() -> crowd.withdraw(leaving), leaving.group);
                    }
                }
            }
        },
        /** Watches while the log is read again in another order. */
        REBUILD {
            @Override
            void run(Crowd crowd, Observer observer, Random random) {
                people(random).forEach(group -> arrive(crowd, group, random));
                observer.watch(() -> crowd.drawNoiseUnder("a key for tests"), ALL);
                observer.watch(() -> crowd.rebuild(random, () -> observer.watch(() -> {}, ALL)), ALL);
                observer.watch(crowd::close, ALL);
            }
        },
        /** Reads the counts and the share of the two upper steps, after every submission. */
        FORMATS {
            @Override
            void run(Crowd crowd, Observer observer, Random random) {
                observer.formats = true;
                people(random).forEach(group -> observer.watch(() -> arrive(crowd, group, random), group));
            }
        };

        abstract void run(Crowd crowd, Observer observer, Random random);

        Observer.Outcome on(Crowd.Product product) {
            var outcome = new Observer.Outcome();
            for (int campaign = 0; campaign < CAMPAIGNS; campaign++) {
                var crowd = new Crowd(campaign, product, SHARES.length);
                var random = new Random(campaign);
                run(crowd, new Observer(crowd, SHARES.length, outcome), random);
                outcome.respondents +=
                        GROUPS.values().stream().mapToInt(Integer::intValue).sum();
            }
            return outcome;
        }

        private static Person arrive(Crowd crowd, String group, Random random) {
            return crowd.arrive(group, answer(random, BALANCED), answer(random, AGREED));
        }

        /** Everybody of a campaign in random order. */
        private static List<String> people(Random random) {
            var people = new ArrayList<String>();
            for (var group : ALL) {
                people.addAll(Collections.nCopies(GROUPS.get(group), group));
            }
            Collections.shuffle(people, random);
            return people;
        }

        private static String[] chosen(int groups) {
            var chosen = new ArrayList<String>();
            for (int group = 0; group < ALL.length; group++) {
                if ((groups & 1 << group) != 0) {
                    chosen.add(ALL[group]);
                }
            }
            return chosen.toArray(String[]::new);
        }
    }
}
