package careers.survey;

/** The roles that this service opens something for. */
public final class Roles {

    public static final String PROGRAMME_ADMINISTRATOR = "programme-administrator";
    public static final String RESPONDENT_CLIENT = "respondent-client";
    public static final String SCHOOL_CLIENT = "school-client";
    public static final String AUDITOR = "auditor";

    private Roles() {}
}
