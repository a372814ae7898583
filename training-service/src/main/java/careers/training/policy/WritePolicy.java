package careers.training.policy;

import careers.training.bursary.EvidenceKind;
import careers.training.course.Level;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * The terms of a scheme from a day on.
 *
 * @param scheme code of the scheme
 * @param effectiveFrom the first day on which they are in force
 * @param amounts what a bursary is worth, one amount for each level
 * @param claimWindowDays days after completion during which a claim is accepted, the last one included
 * @param acceptsFrom the first day on which claims are accepted, or null for no beginning
 * @param acceptsTo the last one, or null for no end
 * @param leaderLimit live bursaries that a leader may hold
 * @param establishmentLimit live bursaries that a school may hold, with all it succeeds
 * @param evidence what a school has to show
 * @param synthetic true when the terms stand in for terms that were never published
 */
public record WritePolicy(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,63}") String scheme,
        @NotNull LocalDate effectiveFrom,
        @NotNull @Size(min = 3, max = 3) List<@NotNull @Valid LevelAmount> amounts,
        @NotNull @Min(1) @Max(3650) Integer claimWindowDays,
        LocalDate acceptsFrom,
        LocalDate acceptsTo,
        @NotNull @Min(0) @Max(100) Integer leaderLimit,
        @NotNull @Min(0) @Max(100) Integer establishmentLimit,
        @NotNull Set<@NotNull EvidenceKind> evidence,
        @NotNull Boolean synthetic) {

    /** What a bursary is worth at one level. */
    public record LevelAmount(
            @NotNull Level level, @NotNull @Valid Amount amount) {}

    /** Pounds sterling in pence, at most a million pounds. */
    public record Amount(
            @NotNull @Min(1) @Max(100_000_000L) Long amountPence,
            @NotNull @Pattern(regexp = "GBP") String currency) {}
}
