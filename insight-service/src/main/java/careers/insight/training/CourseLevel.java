package careers.insight.training;

import careers.platform.text.Text;

/** Level of a careers leader course. */
public enum CourseLevel {
    /** Without a qualification. */
    NON_ACCREDITED("Non-accredited", "Heb ei achredu"),
    /** Qualification at Level 6. */
    LEVEL_6("Level 6", "Lefel 6"),
    /** Qualification at Level 7. */
    LEVEL_7("Level 7", "Lefel 7");

    private final Text label;

    CourseLevel(String en, String cy) {
        this.label = new Text(en, cy);
    }

    /** What the level is called. */
    public Text label() {
        return label;
    }
}
