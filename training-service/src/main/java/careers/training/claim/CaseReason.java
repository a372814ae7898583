package careers.training.claim;

import static careers.training.bursary.ClaimCommand.FIND_INELIGIBLE;
import static careers.training.bursary.ClaimCommand.HOLD_BUDGET;
import static careers.training.bursary.ClaimCommand.HOLD_FRAUD;
import static careers.training.bursary.ClaimCommand.HOLD_QUERY;
import static careers.training.bursary.ClaimCommand.RELEASE;
import static careers.training.bursary.ClaimCommand.RETURN;
import static careers.training.bursary.ClaimCommand.SCREEN;

import careers.platform.text.Text;
import careers.training.bursary.ClaimCommand;
import careers.training.reason.CodedReason;

/** Why case work was done on a claim. The name is the published code; each belongs to one command. */
public enum CaseReason implements CodedReason {
    REGISTER_CHECKED(
            SCREEN,
            "What the register does not say was checked elsewhere",
            "Gwiriwyd yn rhywle arall yr hyn nad yw'r gofrestr yn ei ddweud"),
    SCHOOL_CONFIRMED(SCREEN, "The school or college confirmed it", "Cadarnhaodd yr ysgol neu'r coleg hynny"),
    BUDGET_EXHAUSTED(HOLD_BUDGET, "The budget does not cover the claim", "Nid yw'r gyllideb yn talu am yr hawliad"),
    BUDGET_WITHHELD(HOLD_BUDGET, "The funder withholds budget", "Mae'r ariannwr yn dal cyllideb yn ôl"),
    EVIDENCE_UNCLEAR(HOLD_QUERY, "The evidence leaves a question", "Mae'r dystiolaeth yn gadael cwestiwn"),
    APPOINTMENT_QUERIED(HOLD_QUERY, "The leader's appointment is in question", "Mae penodiad yr arweinydd dan sylw"),
    COMPLETION_QUERIED(HOLD_QUERY, "The completion is in question", "Mae'r cwblhau dan sylw"),
    DUPLICATE_SUSPECTED(
            HOLD_FRAUD,
            "Another claim may be for the same training",
            "Gall hawliad arall fod ar gyfer yr un hyfforddiant"),
    EVIDENCE_SUSPECTED(HOLD_FRAUD, "The evidence may not be genuine", "Efallai nad yw'r dystiolaeth yn ddilys"),
    REFERRAL_RECEIVED(HOLD_FRAUD, "Somebody reported the claim", "Rhoddodd rhywun wybod am yr hawliad"),
    BUDGET_RAISED(RELEASE, "The budget covers the claim now", "Mae'r gyllideb yn talu am yr hawliad bellach"),
    QUERY_ANSWERED(RELEASE, "The question is answered", "Mae'r cwestiwn wedi'i ateb"),
    INVESTIGATION_CLEARED(RELEASE, "The investigation found nothing", "Ni chanfu'r ymchwiliad ddim"),
    EVIDENCE_MISSING(RETURN, "Evidence is missing", "Mae tystiolaeth ar goll"),
    EVIDENCE_WRONG(RETURN, "The evidence is for something else", "Mae'r dystiolaeth ar gyfer rhywbeth arall"),
    NOT_IN_SCOPE(
            FIND_INELIGIBLE,
            "The scheme does not cover this school or college",
            "Nid yw'r cynllun yn cynnwys yr ysgol neu'r coleg hwn"),
    NOT_APPOINTED(FIND_INELIGIBLE, "The leader held no appointment there", "Nid oedd gan yr arweinydd benodiad yno"),
    DUPLICATE_FOUND(
            FIND_INELIGIBLE, "Another claim is for the same training", "Mae hawliad arall ar gyfer yr un hyfforddiant"),
    EVIDENCE_NOT_GENUINE(FIND_INELIGIBLE, "The evidence is not genuine", "Nid yw'r dystiolaeth yn ddilys"),
    COMPLETION_VOIDED(FIND_INELIGIBLE, "The provider voided the completion", "Diddymodd y darparwr y cwblhau");

    private final ClaimCommand command;
    private final Text text;

    CaseReason(ClaimCommand command, String en, String cy) {
        this.command = command;
        this.text = new Text(en, cy);
    }

    /** The command that it is a reason for. */
    ClaimCommand command() {
        return command;
    }

    @Override
    public Text text() {
        return text;
    }
}
