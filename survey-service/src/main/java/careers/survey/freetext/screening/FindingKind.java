package careers.survey.freetext.screening;

/** What a screen can find in a text, the most urgent first. */
public enum FindingKind {
    IMMEDIATE_DANGER,
    SELF_HARM,
    ABUSE,
    EXPLOITATION,
    NEGLECT,
    BULLYING,
    EMAIL,
    PHONE,
    POSTCODE,
    STREET_ADDRESS,
    NATIONAL_INSURANCE_NUMBER,
    LEARNER_NUMBER,
    DATE_OF_BIRTH,
    WEB_ADDRESS,
    SOCIAL_HANDLE,
    PERSON_NAME;

    /** Whether somebody may need help, rather than a text a cleaning. */
    public boolean isSafeguarding() {
        return compareTo(BULLYING) <= 0;
    }
}
