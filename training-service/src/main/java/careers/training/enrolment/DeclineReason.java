package careers.training.enrolment;

import careers.platform.text.Text;
import careers.training.reason.CodedReason;

/** Why a school declines an offered seat. */
public enum DeclineReason implements CodedReason {
    DATES_UNSUITABLE("The dates no longer suit", "Nid yw'r dyddiadau'n addas mwyach"),
    NO_RELEASE_TIME("The school cannot release the leader", "Ni all yr ysgol ryddhau'r arweinydd"),
    OTHER_TRAINING("The leader takes other training", "Mae'r arweinydd yn dilyn hyfforddiant arall"),
    NO_LONGER_NEEDED("The place is no longer needed", "Nid oes angen y lle mwyach"),
    OTHER("Another reason", "Rheswm arall");

    private final Text text;

    DeclineReason(String en, String cy) {
        this.text = new Text(en, cy);
    }

    @Override
    public Text text() {
        return text;
    }
}
