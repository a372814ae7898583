package careers.training.enrolment;

import careers.platform.text.Text;
import careers.training.reason.CodedReason;

/** Why a provider takes a confirmed place back before the training starts. */
public enum CancellationReason implements CodedReason {
    COHORT_CANCELLED("The cohort does not take place", "Ni chynhelir y garfan"),
    LEADER_DID_NOT_START("The leader did not start", "Ni ddechreuodd yr arweinydd"),
    CONFIRMED_IN_ERROR("The place was confirmed in error", "Cadarnhawyd y lle drwy gamgymeriad"),
    OTHER("Another reason", "Rheswm arall");

    private final Text text;

    CancellationReason(String en, String cy) {
        this.text = new Text(en, cy);
    }

    @Override
    public Text text() {
        return text;
    }
}
