package careers.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TraceContextTest {

    @Test
    void makesValidTracesThatDiffer() {
        Set<String> made = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            String trace = TraceContext.newTraceparent();
            assertThat(TraceContext.isTraceparent(trace)).isTrue();
            made.add(trace.substring(3, 35));
        }
        assertThat(made).hasSize(10_000);
    }
}
