package careers.demo;

/** Who speaks: the demonstration's people and the client systems of partners. Their secrets are known to everybody. */
public enum Actor {
    PRIYA("priya.admin", true, "Priya (programme administrator)"),
    ASHA("asha.approver", true, "Asha (finance approver)"),
    BRYN("bryn.approver", true, "Bryn (finance approver)"),
    OWEN("owen.payments", true, "Owen (payment officer)"),
    LENA("lena.leader", true, "Lena (careers leader)"),
    SELMA("selma.senior", true, "Selma (senior leader)"),
    ANA("ana.analyst", true, "Ana (analyst)"),
    IDRIS("idris.auditor", true, "Idris (auditor)"),
    FFLUR("fflur.funder", true, "Fflur (funder)"),
    INES("ines.interviewer", true, "Ines (interviewer)"),
    TEGWEN("tegwen.translator", true, "Tegwen (translator)"),
    RHIAN("rhian.reviewer", true, "Rhian (text reviewer)"),
    ROB("rob.reviewer", true, "Rob (text reviewer)"),
    RESPONDENTS("respondent-client", false, "the respondents' front end"),
    SCHOOLS("school-client", false, "the schools' system"),
    WELSH_SCHOOLS("school-client-2", false, "the Welsh schools' system"),
    PROVIDER_1("provider-client-1", false, "the first provider's system"),
    PROVIDER_2("provider-client-2", false, "the second provider's system");

    private final String login;
    private final boolean person;
    private final String title;

    Actor(String login, boolean person, String title) {
        this.login = login;
        this.person = person;
        this.title = title;
    }

    /** What the identity provider knows it by. */
    public String login() {
        return login;
    }

    /** People sign in with a password, systems with a client secret. */
    boolean isPerson() {
        return person;
    }

    /** How the story names it. */
    String title() {
        return title;
    }
}
