package careers.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTraceTest {

    private static final String TRACEPARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void adoptsWhatIsWellFormed() {
        RequestTrace trace = new RequestTrace();
        trace.adopt("client-request-0001", TRACEPARENT);
        assertThat(trace.requestId()).isEqualTo("client-request-0001");
        assertThat(trace.traceparent()).isEqualTo(TRACEPARENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "", "has space in it", "has\nline-break", "<script>alert(1)</script>"})
    void replacesAnIllFormedRequestId(String requestId) {
        RequestTrace trace = new RequestTrace();
        trace.adopt(requestId, null);
        assertThat(trace.requestId()).isNotEqualTo(requestId).matches("[0-9a-f-]{36}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01"
            })
    void replacesAnIllFormedTraceparent(String traceparent) {
        RequestTrace trace = new RequestTrace();
        trace.adopt(null, traceparent);
        assertThat(trace.traceparent())
                .isNotEqualTo(traceparent)
                .matches("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-01");
    }
}
