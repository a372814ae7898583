package careers.survey.survey;

/** A survey in a list. */
public record SurveySummary(String survey) {}
