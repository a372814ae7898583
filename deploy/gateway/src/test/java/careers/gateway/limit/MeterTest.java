package careers.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import careers.gateway.limit.Meter.Taken;
import careers.gateway.limit.RateLimits.Verdict;
import careers.gateway.route.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeterTest {
    private static final long SECOND = 1_000_000_000;
    private final Quota tenASecond = new Quota("default", 600, Duration.ofSeconds(60));

    @ParameterizedTest
    @ValueSource(longs = {0, Long.MAX_VALUE - SECOND, -5 * SECOND})
    void givesTheWholeQuotaAtOnceAndThenEvenly(long now) {
        // Given
        Meter meter = new Meter(tenASecond, now);
        for (int i = 599; i >= 0; i--) {
            assertThat(meter.take(now)).isEqualTo(new Taken(true, i, (600 - i) * SECOND / 10, 0));
        }
        // Then
        assertThat(meter.take(now)).isEqualTo(new Taken(false, 0, 60 * SECOND, SECOND / 10));
        assertThat(meter.take(now + SECOND / 20).admitted()).isFalse();
        assertThat(meter.take(now + SECOND / 10).admitted()).isTrue();
        assertThat(meter.take(now + SECOND / 10).admitted()).isFalse();
        assertThat(meter.take(now + 200 * SECOND)).isEqualTo(new Taken(true, 599, SECOND / 10, 0));
    }

    @Test
    void admitsExactlyTheQuotaWhoeverRaces() throws InterruptedException, ExecutionException {
        // Given
        Meter meter = new Meter(tenASecond, 0);
        List<Future<Integer>> racers = new ArrayList<>();
        // When
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                racers.add(threads.submit(() -> {
                    int admitted = 0;
                    for (int j = 0; j < 1_000; j++) {
                        admitted += meter.take(0).admitted() ? 1 : 0;
                    }
                    return admitted;
                }));
            }
        }
        // Then
        int all = 0;
        for (Future<Integer> racer : racers) {
            all += racer.get();
        }
        assertThat(all).isEqualTo(600);
    }

    @Test
    void neverRefusesTwiceWhoWaitsAsLongAsItIsTold() {
        // Given a caller that takes what there is and waits what it is told, for an hour
        AtomicLong clock = new AtomicLong();
        RateLimits limits = new RateLimits(
                Settings.with(Map.of("careers.gateway.rates.credential", "7", "careers.gateway.rates.window", "13s"))
                        .rates(),
                clock::get);
        int admitted = 0;
        boolean refusedBefore = false;
        while (clock.get() < 3_600 * SECOND) {
            Verdict verdict = limits.ofCredential("one", "/api/survey/v1/surveys");
            // Then
            assertThat(refusedBefore && !verdict.admitted()).isFalse();
            refusedBefore = !verdict.admitted();
            admitted += verdict.admitted() ? 1 : 0;
            clock.addAndGet(verdict.retryAfter() * SECOND);
        }
        assertThat(admitted).isLessThanOrEqualTo(7 * 3_600 / 13 + 7);
    }

    @Test
    void countsEachCredentialAndEachCampaignForItself() {
        // Given
        RateLimits limits = new RateLimits(
                Settings.with(Map.of("careers.gateway.rates.credential", "5", "careers.gateway.rates.campaign", "3"))
                        .rates(),
                () -> 0);
        String one = "/api/survey/v1/campaigns/1/responses/";
        // Then
        assertThat(limits.ofCredential("a", one + 1).state()).isEqualTo("\"campaign\";r=2;t=20");
        assertThat(limits.ofCredential("a", one + 2).admitted()).isTrue();
        assertThat(limits.ofCredential("a", one + 3).admitted()).isTrue();
        assertThat(limits.ofCredential("a", one + 4).admitted()).isFalse();
        assertThat(limits.ofCredential("b", one + 5).admitted()).isTrue();
        // The fifth of the credential, and inventing campaigns gives no more
        assertThat(limits.ofCredential("a", "/api/survey/v1/campaigns/2").admitted())
                .isTrue();
        assertThat(limits.ofCredential("a", "/api/survey/v1/campaigns/3/x"))
                .isEqualTo(new Verdict(
                        false, "\"credential\";q=5;w=60, \"campaign\";q=3;w=60", "\"credential\";r=0;t=60", 12));
        assertThat(limits.ofCredential("b", "/api/training/v1/claims").policies())
                .isEqualTo("\"credential\";q=5;w=60");
    }

    @Test
    void refusesAQuotaThatIsNone() {
        assertThatThrownBy(() -> new Quota("none", 0, Duration.ofSeconds(60)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Quota("none", 1, Duration.ofMillis(10)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
