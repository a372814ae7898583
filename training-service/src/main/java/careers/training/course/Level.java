package careers.training.course;

/** Level of a course in the Regulated Qualifications Framework, or not accredited at all. */
public enum Level {
    NON_ACCREDITED,
    LEVEL_6,
    LEVEL_7
}
