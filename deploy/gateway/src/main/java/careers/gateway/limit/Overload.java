package careers.gateway.limit;

import careers.gateway.route.GatewayConfig;
import jakarta.inject.Singleton;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many requests are at each service, those that wait for a connection included. One more than it can work on would
 * only wait, so it is refused at once; a slow service fills its own places and nobody else's.
 */
@Singleton
public class Overload {
    private final ConcurrentMap<String, AtomicInteger> busy = new ConcurrentHashMap<>();
    private final int most;

    Overload(GatewayConfig config) {
        this.most = config.upstream().concurrency();
    }

    /** Takes a place at the service; false if there is none, and then nothing is to be given back. */
    public boolean enter(String service) {
        AtomicInteger places = busy.computeIfAbsent(service, none -> new AtomicInteger());
        if (places.incrementAndGet() <= most) {
            return true;
        }
        places.decrementAndGet();
        return false;
    }

    /** Gives the place back. */
    public void leave(String service) {
        busy.get(service).decrementAndGet();
    }
}
