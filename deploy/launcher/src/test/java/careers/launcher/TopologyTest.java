package careers.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TopologyTest {

    @Test
    void derivesEveryPortFromOneNumber() {
        // Given
        var topology = new Topology(9000);
        // When
        var ports = topology.listeners().stream().map(Topology.Listener::port).toList();
        // Then
        assertEquals(IntStream.range(9000, 9008).boxed().toList(), ports);
        assertEquals("http://127.0.0.1:9000", topology.gatewayUrl());
        assertEquals("http://127.0.0.1:9004/realms/careers", topology.issuer());
        assertEquals("jdbc:postgresql://127.0.0.1:9005/training", topology.databaseUrl("training"));
        assertEquals("127.0.0.1:9006", topology.bootstrapServers());
    }

    @Test
    void refusesBaseWhosePortsDoNotExist() {
        assertThrows(LauncherException.class, () -> new Topology(80));
        assertThrows(LauncherException.class, () -> new Topology(65_530));
    }

    @Test
    void findsPortsThatAreFree() {
        var topology = Topology.onFreePorts();
        assertTrue(topology.listeners().stream().allMatch(listener -> Ports.isFree(listener.port())));
    }
}
