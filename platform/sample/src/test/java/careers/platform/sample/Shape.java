package careers.platform.sample;

import careers.platform.text.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Every kind of member that the services' requests have. */
public record Shape(
        @NotNull @Size(min = 1, max = 40) String name,
        int count,
        Long area,
        Boolean closed,
        Colour colour,
        UUID id,
        Instant at,
        LocalDate on,
        Text title,
        Set<Colour> colours,
        @Valid List<@NotNull @Valid Corner> corners,
        Map<String, @Valid Corner> named,
        List<@Pattern(regexp = "[a-z]+") String> tags) {

    public enum Colour {
        RED,
        GREEN
    }

    public record Corner(@Min(0) @Max(100) int x, @NotNull String label) {}
}
