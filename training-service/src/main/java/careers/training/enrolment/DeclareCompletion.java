package careers.training.enrolment;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** The provider's declaration that the leader completed the training successfully on that day. */
public record DeclareCompletion(@NotNull LocalDate completedOn) {}
