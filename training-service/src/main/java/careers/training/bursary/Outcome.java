package careers.training.bursary;

/** What one rule says of one set of facts. UNKNOWN: the record does not hold what the rule asks for. */
public enum Outcome {
    PASS,
    FAIL,
    UNKNOWN
}
