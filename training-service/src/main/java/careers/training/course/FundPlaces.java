package careers.training.course;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** Asks for an offering to have this number of funded places from now on, over all its cohorts. */
public record FundPlaces(@NotNull @Min(1) @Max(100_000) Integer fundedPlaces) {}
