package careers.gateway.edge;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.concurrent.atomic.AtomicInteger;

/** Where the gateway listens. With port 0 the system chooses one, which only one event loop can share. */
record Listening(String host, int port, int eventLoops, AtomicInteger actualPort) {

    Listening {
        if (port == 0 && eventLoops != 1) {
            throw new ConfigurationException("a port chosen by the system needs careers.gateway.event-loops=1");
        }
    }

    void opened(int opened) {
        actualPort.set(opened);
    }
}
