package careers.survey.freetext;

/** Who said what a text is about. */
public enum CodingSource {
    RULE,
    PERSON
}
