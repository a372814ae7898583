package careers.survey.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import careers.survey.disclosure.CountGuard.Release;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountGuardTest {

    private static final int THRESHOLD = 10;
    private static final CountGuard GUARD = new CountGuard(THRESHOLD);
    private static final List<String> CELLS = List.of("a", "b", "c", "d", "e");

    @ParameterizedTest
    @CsvSource({"0, 0, true", "1, 0, true", "9, 0, true", "10, 10, false", "19, 10, false", "20, 20, false"})
    void roundsDownToMultiplesOfTheThreshold(long count, long atLeast, boolean belowThreshold) {
        Release release = GUARD.next(Release.NONE, 1_000, Map.of("a", count));

        assertThat(GUARD.show(release, "a")).isEqualTo(new ShownCount(atLeast, belowThreshold));
    }

    @Test
    void movesOnlyAfterAsManyNewResponsesAsTheThreshold() {
        Release first = GUARD.next(Release.NONE, 20, Map.of("a", 20L));

        assertThat(GUARD.next(first, 29, Map.of("a", 29L))).isSameAs(first);
        assertThat(GUARD.show(GUARD.next(first, 30, Map.of("a", 30L)), "a").atLeast())
                .isEqualTo(30);
    }

    @Test
    void doesNotShowThatSomebodyWithdrew() {
        Release first = GUARD.next(Release.NONE, 20, Map.of("a", 10L, "b", 10L));

        Release later = GUARD.next(first, 30, Map.of("a", 9L, "b", 20L));

        assertThat(GUARD.show(later, "a").atLeast()).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({"10, 0", "19, 0", "20, 10", "29, 10", "35, 20", "200, 30"})
    void protectsThoseWhoDidNotAnswerToo(long asked, long atLeast) {
        Release release = GUARD.next(Release.NONE, 30, Map.of("a", 30L));

        assertThat(GUARD.show(release, "a", OptionalLong.of(asked)).atLeast()).isEqualTo(atLeast);
        assertThat(GUARD.show(release, "a", OptionalLong.empty()).atLeast()).isEqualTo(30);
    }

    @Test
    void refusesAThresholdThatGuardsNobody() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CountGuard(1));
    }

    /**
     * Two histories that differ only in who answered in a cell that never reached the threshold, responses elsewhere being
     * as many, look the same at every moment, totals included. So nothing that is shown, in any combination and at
     * whatever times, tells anything about such a cell.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void looksTheSameWhateverHappensBelowTheThreshold(long seed) {
        for (int run = 0; run < 200; run++) {
            Random random = new Random(seed * 1_000 + run);
            Map<String, Long> one = new HashMap<>();
            Map<String, Long> other = new HashMap<>();
            Release shownOfOne = Release.NONE;
            Release shownOfOther = Release.NONE;
            for (long responses = 1; responses < 120; responses++) {
                String cell = CELLS.get(random.nextInt(CELLS.size() - 1));
                step(random, one, cell);
                other.put(cell, one.get(cell));
                one.put("e", (long) random.nextInt(THRESHOLD));
                other.put("e", (long) random.nextInt(THRESHOLD));
                shownOfOne = GUARD.next(shownOfOne, responses, one);
                shownOfOther = GUARD.next(shownOfOther, responses, other);

                assertThat(everythingShown(shownOfOne)).isEqualTo(everythingShown(shownOfOther));
            }
        }
    }

    /** From any two answers: what differs between them are at least as many people as the threshold, in steps of it. */
    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28, 29, 30})
    void differsFromAnyOtherAnswerOnlyInWholeSteps(long seed) {
        for (int run = 0; run < 200; run++) {
            Random random = new Random(seed * 1_000 + run);
            Map<String, Long> counts = new HashMap<>();
            Map<String, Long> most = new HashMap<>();
            List<Release> answers = new ArrayList<>(List.of(Release.NONE));
            for (long responses = 1; responses < 150; responses++) {
                String cell = CELLS.get(random.nextInt(CELLS.size()));
                step(random, counts, cell);
                most.merge(cell, counts.get(cell), Math::max);
                Release next = GUARD.next(answers.getLast(), responses, counts);
                if (!next.equals(answers.getLast())) {
                    assertThat(next.responses() - answers.getLast().responses()).isGreaterThanOrEqualTo(THRESHOLD);
                    answers.add(next);
                }
                everyPairDiffersInSteps(answers);
                next.cells().forEach((c, shown) -> assertThat(shown).isBetween(1L, most.get(c)));
            }
        }
    }

    private static void everyPairDiffersInSteps(List<Release> answers) {
        Release last = answers.getLast();
        for (Release earlier : answers) {
            for (String cell : CELLS) {
                long difference = GUARD.show(last, cell).atLeast()
                        - GUARD.show(earlier, cell).atLeast();
                assertThat(difference).isNotNegative();
                assertThat(difference % THRESHOLD).isZero();
            }
        }
    }

    private static void step(Random random, Map<String, Long> counts, String cell) {
        boolean withdraws = random.nextInt(5) == 0 && counts.getOrDefault(cell, 0L) > 0;
        counts.merge(cell, withdraws ? -1L : 1L, Long::sum);
    }

    private static List<ShownCount> everythingShown(Release release) {
        List<ShownCount> shown = new ArrayList<>();
        CELLS.forEach(cell -> {
            shown.add(GUARD.show(release, cell));
            shown.add(GUARD.show(release, cell, OptionalLong.of(25)));
        });
        shown.add(GUARD.total(CELLS.stream().map(c -> GUARD.show(release, c)).toList()));
        return shown;
    }
}
