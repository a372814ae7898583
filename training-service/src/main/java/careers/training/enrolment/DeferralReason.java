package careers.training.enrolment;

import careers.platform.text.Text;
import careers.training.reason.CodedReason;

/** Why a leader pauses the training. */
public enum DeferralReason implements CodedReason {
    PERSONAL_CIRCUMSTANCES("Personal circumstances", "Amgylchiadau personol"),
    NO_RELEASE_TIME("The school cannot release the leader", "Ni all yr ysgol ryddhau'r arweinydd"),
    PROVIDER_RESCHEDULED("The provider has moved the training", "Mae'r darparwr wedi symud yr hyfforddiant"),
    OTHER("Another reason", "Rheswm arall");

    private final Text text;

    DeferralReason(String en, String cy) {
        this.text = new Text(en, cy);
    }

    @Override
    public Text text() {
        return text;
    }
}
