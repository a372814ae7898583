package careers.training.course;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;

/**
 * Asks for a course to be offered.
 *
 * @param academicYear written {@code 2026/27}
 * @param fundedPlaces how many leaders the fund pays for, over all cohorts of the offering
 * @param state where it begins: as a draft, or open at once (the default)
 */
public record OfferCourse(
        @NotNull UUID providerId,
        @NotNull UUID courseId,
        @NotNull @Pattern(regexp = "20[0-9]{2}/[0-9]{2}") String academicYear,
        @NotNull @Min(1) @Max(100_000) Integer fundedPlaces,
        First state) {

    /** The states an offering can begin in. */
    public enum First {
        DRAFT,
        OPEN
    }
}
