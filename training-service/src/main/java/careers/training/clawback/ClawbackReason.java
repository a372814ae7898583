package careers.training.clawback;

import careers.platform.text.Text;
import careers.training.reason.CodedReason;

/** Why money is claimed back. */
public enum ClawbackReason implements CodedReason {
    COMPLETION_VOIDED("The completion behind the claim was voided", "Dirymwyd y cwblhad y tu ôl i'r hawliad"),
    TRAINING_NOT_ASSURED("Assurance did not confirm the training", "Ni chadarnhaodd y gwaith sicrwydd yr hyfforddiant"),
    EVIDENCE_WITHDRAWN("The evidence for the claim was withdrawn", "Tynnwyd y dystiolaeth dros yr hawliad yn ôl"),
    FUNDED_TWICE("The same training was funded by somebody else", "Ariannwyd yr un hyfforddiant gan rywun arall"),
    PAID_IN_ERROR("The payment was made in error", "Gwnaed y taliad trwy gamgymeriad");

    private final Text text;

    ClawbackReason(String en, String cy) {
        this.text = new Text(en, cy);
    }

    @Override
    public Text text() {
        return text;
    }
}
