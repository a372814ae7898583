package careers.training.clawback;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** Asks the school, with the last day on which it may answer before somebody decides. */
public record AskSchool(@NotNull LocalDate respondBy) {}
