package careers.training.clawback;

import careers.platform.text.Text;
import careers.training.reason.CodedReason;

/** Why a clawback goes no further. */
public enum ClawbackCancelReason implements CodedReason {
    REPRESENTATION_ACCEPTED("What the school said was accepted", "Derbyniwyd yr hyn a ddywedodd yr ysgol"),
    COMPLETION_CONFIRMED("The training was completed after all", "Cwblhawyd yr hyfforddiant wedi'r cyfan"),
    NEVER_PAID("The payment never reached the school", "Ni chyrhaeddodd y taliad yr ysgol"),
    PROPOSED_IN_ERROR("It was proposed in error", "Fe'i cynigiwyd trwy gamgymeriad");

    private final Text text;

    ClawbackCancelReason(String en, String cy) {
        this.text = new Text(en, cy);
    }

    @Override
    public Text text() {
        return text;
    }
}
