package careers.insight.campaign;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.ErrorKind;
import careers.platform.text.Text;

/** What can be wrong with a question about a campaign. */
public enum CampaignError implements ErrorCode {
    /** No event has told of such a campaign. */
    UNKNOWN_CAMPAIGN(ErrorKind.NOT_FOUND, "No such campaign is known", "Nid oes ymgyrch o'r fath yn hysbys"),
    /** No campaign belongs to such a survey; {@code allowed} lists those there are. */
    UNKNOWN_SURVEY(ErrorKind.NOT_FOUND, "No such survey is known", "Nid oes arolwg o'r fath yn hysbys"),
    /** The campaign has no figures of the region for any group; {@code allowed} lists those it has figures of. */
    NOT_IN_LATTICE(
            ErrorKind.UNPROCESSABLE,
            "This campaign has no figures of their own for the region; allowed lists the regions it has",
            "Nid oes gan yr ymgyrch hon ffigurau ar wahân ar gyfer y rhanbarth; mae allowed yn rhestru'r rhanbarthau sydd"
                    + " ganddi");

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
