package careers.gateway.health;

import jakarta.inject.Singleton;

/** Whether the gateway is about to end: what is under way is finished, nothing new is begun, and it is not ready. */
@Singleton
public class Draining {
    private volatile boolean begun;

    public void begin() {
        begun = true;
    }

    public boolean hasBegun() {
        return begun;
    }
}
