package careers.gateway.limit;

import careers.gateway.limit.Meter.Taken;
import careers.gateway.route.GatewayConfig;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How much each caller may ask for. A credential has a quota in all, and one for each thing it works on (a campaign), so
 * that one busy campaign of a partner does not use up the others'. An address alone is never counted: a whole school is
 * behind one. Where no credential is asked for, address and operation together are.
 *
 * <p>Counted in this process only; behind several gateways a caller has the quota once in each. How many callers are
 * remembered is bounded; who is forgotten begins anew.
 */
@Singleton
public class RateLimits {
    private final Quota credential;
    private final Quota campaign;
    private final Quota anonymous;
    private final String campaignPath;
    private final String bothPolicies;
    private final Cache<Key, Meter> meters;
    private final LongSupplier nanos;

    @Inject
    RateLimits(GatewayConfig config) {
        this(config.rates(), System::nanoTime);
    }

    RateLimits(GatewayConfig.Rates config, LongSupplier nanos) {
        Duration window = config.window();
        this.credential = new Quota("credential", config.credential(), window);
        this.campaign = new Quota("campaign", config.campaign(), window);
        this.anonymous = new Quota("anonymous", config.anonymous(), window);
        this.campaignPath = config.campaignPath();
        this.bothPolicies = credential.policy() + ", " + campaign.policy();
        this.nanos = nanos;
        // Who asked for nothing during a window has the whole quota again, so nothing is lost with the entry.
        this.meters = Caffeine.newBuilder()
                .maximumSize(config.callers())
                .expireAfterAccess(window)
                .build();
    }

    /** Counts a request of a known caller. */
    public Verdict ofCredential(String who, String path) {
        Taken inAll = take(credential, who, "");
        String what = campaignOf(path);
        if (what == null) {
            return verdict(credential.policy(), credential, inAll);
        }
        if (!inAll.admitted()) {
            return verdict(bothPolicies, credential, inAll);
        }
        Taken here = take(campaign, who, what);
        return here.left() <= inAll.left()
                ? verdict(bothPolicies, campaign, here)
                : verdict(bothPolicies, credential, inAll);
    }

    /** Counts a request that needs no credential. */
    public Verdict ofNobody(String address, String operation) {
        return verdict(anonymous.policy(), anonymous, take(anonymous, address, operation));
    }

    private Taken take(Quota quota, String who, String what) {
        long now = nanos.getAsLong();
        return meters.get(new Key(quota.name(), who, what), fresh -> new Meter(quota, now))
                .take(now);
    }

    /** The segment after the configured beginning, or null on any other path. */
    private String campaignOf(String path) {
        if (!path.startsWith(campaignPath)) {
            return null;
        }
        int end = path.indexOf('/', campaignPath.length());
        return path.substring(campaignPath.length(), end < 0 ? path.length() : end);
    }

    private static Verdict verdict(String policies, Quota quota, Taken taken) {
        String state = '"' + quota.name() + "\";r=" + taken.left() + ";t=" + seconds(taken.untilFull());
        return new Verdict(taken.admitted(), policies, state, seconds(taken.untilNext()));
    }

    private static long seconds(long nanos) {
        return nanos <= 0 ? 0 : (nanos - 1) / 1_000_000_000 + 1;
    }

    private record Key(String quota, String who, String what) {}

    /**
     * Whether the request may pass, and what to tell the caller.
     *
     * @param policies value of RateLimit-Policy
     * @param state value of RateLimit: the quota with the least left
     * @param retryAfter seconds after which one request will pass; 0 if this one does
     */
    public record Verdict(boolean admitted, String policies, String state, long retryAfter) {}
}
