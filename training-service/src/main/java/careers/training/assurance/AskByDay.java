package careers.training.assurance;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** Asks somebody, with the last day on which to answer. */
public record AskByDay(@NotNull LocalDate dueOn) {}
