package careers.survey.questionnaire;

/** JSON pointers (RFC 6901). */
public final class Pointer {

    private Pointer() {}

    /** A name as one step of a pointer. */
    public static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
