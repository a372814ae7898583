package careers.survey.questionnaire;

/** Which end of a scale is the good one; two scales with different ones cannot be compared by their numbers. */
public enum Polarity {
    HIGH_IS_POSITIVE,
    HIGH_IS_NEGATIVE,
    NEUTRAL
}
