package careers.training.cohort;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * Asks for a session of a cohort.
 *
 * @param title what it is about, in both languages
 * @param venuePostcode where people meet; given exactly when they do
 */
public record ScheduleSession(
        @NotNull @Valid Title title,
        @NotNull SessionMode mode,

        @Pattern(regexp = "[A-Z]{1,2}[0-9][0-9A-Z]? [0-9][A-Z]{2}")
        String venuePostcode,

        @NotNull Instant startsAt,
        @NotNull Instant endsAt) {

    /** A session's title. */
    public record Title(
            @NotBlank @Size(max = 200) String en,
            @NotBlank @Size(max = 200) String cy) {}
}
