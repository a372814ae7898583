package careers.insight.crossing;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.ErrorKind;
import careers.platform.problem.ProblemException;
import careers.platform.text.Text;
import java.util.List;

/** What can be wrong with asking for a table of a closed campaign. */
enum CrossingError implements ErrorCode {
    /** The campaign is open, or what it has collected is not all here; {@code allowed} lists what can be asked before. */
    CAMPAIGN_NOT_FINAL(
            ErrorKind.CONFLICT,
            "Answers are crossed only when a campaign is closed and all of it has been read",
            "Dim ond pan fydd ymgyrch wedi cau a'r cyfan wedi'i ddarllen y caiff atebion eu croesi"),
    /** This group was not asked such a question with one answer; {@code allowed} lists those it was asked. */
    CONCEPT_NOT_CROSSABLE(
            ErrorKind.UNPROCESSABLE,
            "This group was asked no question about this that has one answer",
            "Ni ofynnwyd cwestiwn ag un ateb am hyn i'r grŵp hwn"),
    /** The question has no such answer, or all its answers are counted; {@code allowed} lists those there are. */
    CODES_NOT_COMPARABLE(
            ErrorKind.UNPROCESSABLE,
            "Count some of the answers of the question, and not all",
            "Cyfrifwch rai o atebion y cwestiwn, ac nid pob un"),
    /** What is subtracted must have been before. */
    BASELINE_NOT_EARLIER(
            ErrorKind.UNPROCESSABLE,
            "The baseline must have opened before the campaign",
            "Rhaid bod y llinell sylfaen wedi agor cyn yr ymgyrch"),
    /** The same concept twice. */
    CONCEPT_CROSSED_WITH_ITSELF(
            ErrorKind.UNPROCESSABLE,
            "An answer is crossed with another one, not with itself",
            "Caiff ateb ei groesi ag un arall, nid ag ef ei hun"),
    /** More than two answers at once; {@code maximum} says how many. */
    TOO_MANY_ANSWER_DIMENSIONS(
            ErrorKind.UNPROCESSABLE, "No more than two answers are crossed", "Ni chaiff mwy na dau ateb eu croesi");

    private static final List<String> BEFORE = List.of("questions", "queries", "trends", "satisfaction");

    private final ErrorKind kind;
    private final Text title;

    CrossingError(ErrorKind kind, String en, String cy) {
        this.kind = kind;
        this.title = new Text(en, cy);
    }

    /** The problem of asking too early, with what can be asked. */
    static ProblemException notFinal() {
        return CAMPAIGN_NOT_FINAL.problem().with("allowed", BEFORE);
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
