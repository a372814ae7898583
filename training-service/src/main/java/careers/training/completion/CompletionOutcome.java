package careers.training.completion;

/** What a row says of the training's end; VOIDED takes back the row before it. */
public enum CompletionOutcome {
    PASSED,
    FAILED,
    VOIDED
}
