package careers.training.policy;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.ErrorKind;
import careers.platform.text.Text;

/** What can go wrong with the terms of a scheme. */
public enum PolicyError implements ErrorCode {
    SCHEME_UNKNOWN(ErrorKind.UNPROCESSABLE, "There is no such scheme", "Nid oes cynllun o'r fath"),
    POLICY_STATE_CONFLICT(
            ErrorKind.CONFLICT,
            "The terms do not allow this in their present state; see allowedActions",
            "Nid yw'r telerau yn caniatáu hyn yn eu cyflwr presennol; gweler allowedActions"),
    POLICY_CONTENT_DIFFERS(
            ErrorKind.CONFLICT,
            "The terms are not the ones named by contentSha256; read them again",
            "Nid y telerau hyn yw'r rhai a enwir gan contentSha256; darllenwch nhw eto"),
    POLICY_FOUR_EYES_REQUIRED(
            ErrorKind.FORBIDDEN,
            "Somebody who did not write the terms must approve them",
            "Rhaid i rywun na ysgrifennodd y telerau eu cymeradwyo"),
    POLICY_RETROACTIVE(
            ErrorKind.CONFLICT,
            "Terms begin today or later: what was claimed before keeps its own",
            "Mae telerau'n dechrau heddiw neu'n hwyrach: mae'r hyn a hawliwyd o'r blaen yn cadw ei delerau ei hun"),
    POLICY_OVERLAPS(
            ErrorKind.CONFLICT,
            "Other terms are in force from that day on",
            "Mae telerau eraill mewn grym o'r diwrnod hwnnw ymlaen"),
    POLICY_AMOUNTS_INCOMPLETE(
            ErrorKind.UNPROCESSABLE,
            "There must be one amount for each level of training",
            "Rhaid cael un swm ar gyfer pob lefel o hyfforddiant"),
    POLICY_DATES_REVERSED(
            ErrorKind.UNPROCESSABLE, "The last day is before the first", "Mae'r diwrnod olaf cyn y cyntaf"),
    SCHEME_ALREADY_FROZEN(ErrorKind.CONFLICT, "The scheme is frozen already", "Mae'r cynllun wedi'i rewi eisoes"),
    SCHEME_NOT_FROZEN(ErrorKind.CONFLICT, "The scheme is not frozen", "Nid yw'r cynllun wedi'i rewi");

    private final ErrorKind kind;
    private final Text title;

    PolicyError(ErrorKind kind, String en, String cy) {
        this.kind = kind;
        this.title = new Text(en, cy);
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }

    @Override
    public Text title() {
        return title;
    }
}
