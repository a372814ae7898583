package careers.training.webhook;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * From where on to send again.
 *
 * @param after the last position that the receiver keeps; everything behind it comes again
 */
@Schema(examples = """
                {"after": 4711}""")
public record ReplayWebhook(@NotNull @PositiveOrZero Long after) {}
