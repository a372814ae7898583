package careers.survey.routing;

import careers.platform.problem.FieldError;
import careers.platform.text.Text;

/** What can be wrong with a rule, a route or a quota. */
enum RuleFinding {
    RULE_INVALID("CEL, line %d, column %d: %s", "CEL, llinell %d, colofn %d: %s"),
    RULE_VARIABLE_UNKNOWN(
            "The instrument has no such question (line %d, column %d: %s)",
            "Nid oes cwestiwn o'r fath yn yr offeryn (llinell %d, colofn %d: %s)"),
    RULE_TYPE_WRONG("must give %s", "rhaid iddo roi %s"),
    RULE_FORWARD_REFERENCE(
            "may only use earlier questions; %s comes later", "dim ond cwestiynau cynharach; daw %s yn ddiweddarach"),
    RULE_USES_FREE_TEXT(
            "must not look at the respondent's own words; they never leave the service",
            "ni chaiff edrych ar eiriau'r ymatebydd ei hun; nid ydynt byth yn gadael y gwasanaeth"),
    CODE_UNKNOWN(
            "Line %d, column %d: %s is not a code that can stand here",
            "Llinell %d, colofn %d: nid yw %s yn god all sefyll yma"),
    ROUTE_UNREACHABLE(
            "is shown to nobody: all %d kinds of respondent were tried. On its own the condition would hold for %s, but"
                    + " this respondent is never led here",
            "ni chaiff ei ddangos i neb: rhoddwyd cynnig ar bob un o'r %d math o ymatebydd. Ar ei ben ei hun byddai'r amod"
                    + " yn wir i %s, ond ni chaiff yr ymatebydd hwn ei arwain yma byth"),
    ROUTE_CONTRADICTORY(
            "is shown to nobody: the condition holds for none of all %d kinds of respondent, for instance not for %s",
            "ni chaiff ei ddangos i neb: nid yw'r amod yn wir i'r un o'r %d math o ymatebydd, er enghraifft nid i %s"),
    ROUTE_ALWAYS(
            "has a condition that holds for all %d kinds of respondent who get here, for instance for %s",
            "mae ganddo amod sy'n wir i bob un o'r %d math o ymatebydd sy'n cyrraedd yma, er enghraifft i %s"),
    RULE_CONTRADICTORY(
            "holds for none of all %d kinds of respondent, for instance not for %s",
            "nid yw'n wir i'r un o'r %d math o ymatebydd, er enghraifft nid i %s"),
    QUOTA_UNFILLABLE(
            "No possible respondent fits: all %d were tried, for instance %s",
            "Nid oes unrhyw ymatebydd posibl yn cyd-fynd: rhoddwyd cynnig ar bob un o'r %d, er enghraifft %s"),
    ROUTE_UNDECIDED(
            "has more kinds of respondent than can all be tried: %d were tried, and it was met for none or for every one,"
                    + " for instance for %s",
            "mae mwy o fathau o ymatebydd nag y gellir rhoi cynnig ar bob un: rhoddwyd cynnig ar %d, ac fe'i bodlonwyd i ddim un neu i"
                    + " bob un, er enghraifft i %s");

    private final Text message;

    RuleFinding(String en, String cy) {
        this.message = new Text(en, cy);
    }

    FieldError at(String pointer, Object... details) {
        return new FieldError(
                pointer,
                name(),
                new Text(message.en().formatted(details), message.cy().formatted(details)));
    }
}
