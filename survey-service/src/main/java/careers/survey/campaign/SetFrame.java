package careers.survey.campaign;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A whole sampling frame; it takes the place of the one before.
 *
 * @param entries one per establishment
 */
public record SetFrame(@NotNull @Size(max = 50_000) List<@NotNull FrameEntry> entries) {}
