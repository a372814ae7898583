package careers.survey;

/** The roles that this service opens something for. */
public final class Roles {

    public static final String PROGRAMME_ADMINISTRATOR = "programme-administrator";
    public static final String RESPONDENT_CLIENT = "respondent-client";
    public static final String SCHOOL_CLIENT = "school-client";
    public static final String INTERVIEWER = "interviewer";
    public static final String TRANSLATOR = "translator";
    public static final String TEXT_REVIEWER = "text-reviewer";
    public static final String ANALYST = "analyst";
    public static final String AUDITOR = "auditor";

    private Roles() {}
}
