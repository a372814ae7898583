package careers.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodySizesTest {

    @ParameterizedTest
    @CsvSource({
        "/api/training/v1/registers, 64",
        "/api/training/v1/registers/, 64",
        "/api/training/v1/registers/42, 64",
        "/api/training/v1/registers-of-others, 10",
        "/api/training/v1//registers, 10",
        "/api/training/v1/other, 10",
        "/, 10"
    })
    void areTheServersOnlyAtLargePathsAndBelow(String path, long limit) {
        BodySizes sizes = new BodySizes(size(64), size(10), Optional.of(List.of("/api/training/v1/registers")));
        assertThat(sizes.of(path)).isEqualTo(limit);
    }

    @Test
    void areNeverMoreThanTheServersOwn() {
        assertThat(new BodySizes(size(4), size(10), Optional.empty()).of("/api/any"))
                .isEqualTo(4);
    }

    private static MemorySize size(long bytes) {
        return new MemorySize(BigInteger.valueOf(bytes));
    }
}
