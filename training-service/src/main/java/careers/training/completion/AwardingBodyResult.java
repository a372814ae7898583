package careers.training.completion;

import careers.training.course.Level;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;

/**
 * What the awarding body of an accredited course certified.
 *
 * @param reference its number for the award, which names nobody
 * @param level of the award: a level 7 course can end in a level 6 award
 */
public record AwardingBodyResult(
        @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9/._-]{0,39}")
        String reference,

        @NotNull Level level,
        @NotNull LocalDate awardedOn) {}
