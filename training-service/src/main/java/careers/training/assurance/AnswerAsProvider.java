package careers.training.assurance;

import jakarta.validation.constraints.NotNull;

/**
 * What the provider says of the training.
 *
 * @param reasonCode why it does not assure the training; absent exactly when it does
 */
public record AnswerAsProvider(@NotNull Boolean assured, AssuranceFinding reasonCode) {}
