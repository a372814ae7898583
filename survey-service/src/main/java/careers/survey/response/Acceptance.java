package careers.survey.response;

/**
 * What became of a submission that was not refused.
 *
 * @param isNew whether it was stored now; false if it was accepted before with the same content
 */
public record Acceptance(ResponseReceipt receipt, boolean isNew) {}
