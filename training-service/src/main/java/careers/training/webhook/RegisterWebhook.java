package careers.training.webhook;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An endpoint that wants to be told.
 *
 * @param after the position of the change feed behind which to begin; absent for what happens from now on
 */
@Schema(examples = """
                {"url": "https://mis.ashgrove.example/careers-webhook", "after": 4711}""")
public record RegisterWebhook(
        @NotNull
        @Size(min = 1, max = 2000)
        @Schema(description = "https, reachable from the internet; redirects are not followed")
        String url,

        @PositiveOrZero @Schema(description = "Absent: only what happens from now on")
        Long after) {}
