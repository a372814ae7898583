package careers.insight.campaign;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.ErrorKind;
import careers.platform.text.Text;

/** What can be wrong with a question about a campaign. */
public enum CampaignError implements ErrorCode {
    /** No event has told of such a campaign. */
    UNKNOWN_CAMPAIGN(ErrorKind.NOT_FOUND, "No such campaign is known", "Nid oes ymgyrch o'r fath yn hysbys"),
    /** No campaign belongs to such a survey; {@code allowed} lists those there are. */
    UNKNOWN_SURVEY(ErrorKind.NOT_FOUND, "No such survey is known", "Nid oes arolwg o'r fath yn hysbys");

    private final ErrorKind kind;
    private final Text title;

    CampaignError(ErrorKind kind, String en, String cy) {
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
