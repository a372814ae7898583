package careers.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationsTest {
    private final Operations operations = operations("""
            paths:
              /api/x/v1/things:
                get: {security: [{bearer: [reader]}]}
                post: {security: [{bearer: [writer, admin]}]}
              /api/x/v1/things/{id}:
                get: {security: [{bearer: ["**"]}]}
              /api/x/v1/things/open:
                get: {security: []}
                parameters: []
              /api/x/v1/things/{id}/parts/{part}:
                get: {}
              /api/x/v1/{kind}/open/deep:
                get: {security: []}
            """);

    private static Operations operations(String yaml) {
        try {
            return new Operations(new YAMLMapper().readTree(yaml));
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/x/v1/things, /api/x/v1/things",
        "HEAD, /api/x/v1/things, /api/x/v1/things",
        "GET, /api/x/v1/things/7, /api/x/v1/things/{id}",
        "GET, /api/x/v1/things/open, /api/x/v1/things/open",
        "GET, /api/x/v1/things/opened, /api/x/v1/things/{id}",
        "GET, /api/x/v1/things/open/parts/2, /api/x/v1/things/{id}/parts/{part}",
        "GET, /api/x/v1/things/open/deep, /api/x/v1/{kind}/open/deep"
    })
    void findsTheOperationOfAPath(String method, String path, String template) {
        assertThat(operations.access(method, path).orElseThrow().template()).isEqualTo(template);
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /api/x/v1/things",
        "PARAMETERS, /api/x/v1/things/open",
        "GET, /api/x/v1/things/",
        "GET, /api/x/v1/things//parts/2",
        "GET, /api/x/v1/things/7/parts",
        "GET, /api/x/v1/Things/open",
        "GET, /api/x/v1/things/open/",
        "GET, /api/x",
        "GET, /"
    })
    void findsNothingElse(String method, String path) {
        assertThat(operations.access(method, path)).isEmpty();
    }

    @Test
    void knowsWhoMayCall() {
        assertThat(allows("/api/x/v1/things", "reader")).isTrue();
        assertThat(allows("/api/x/v1/things", "writer")).isFalse();
        assertThat(allows("/api/x/v1/things")).isFalse();
        assertThat(allows("/api/x/v1/things/7", "whoever")).isTrue();
        assertThat(allows("/api/x/v1/things/7")).isTrue();
        assertThat(open("/api/x/v1/things/open")).isTrue();
        assertThat(open("/api/x/v1/things/7")).isFalse();
        // Says nothing about who may call: any token, but never none
        assertThat(open("/api/x/v1/things/7/parts/2")).isFalse();
    }

    private boolean allows(String path, String... roles) {
        return operations.access("GET", path).orElseThrow().allows(Set.of(roles));
    }

    private boolean open(String path) {
        return operations.access("GET", path).orElseThrow().open();
    }
}
