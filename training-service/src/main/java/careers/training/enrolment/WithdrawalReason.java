package careers.training.enrolment;

import careers.platform.text.Text;
import careers.training.reason.CodedReason;

/** Why a school takes a leader out. */
public enum WithdrawalReason implements CodedReason {
    LEFT_SCHOOL("The leader has left the school", "Mae'r arweinydd wedi gadael yr ysgol"),
    ROLE_CHANGED("The leader no longer has the role", "Nid yw'r rôl gan yr arweinydd mwyach"),
    NO_RELEASE_TIME("The school cannot release the leader", "Ni all yr ysgol ryddhau'r arweinydd"),
    PERSONAL_CIRCUMSTANCES("Personal circumstances", "Amgylchiadau personol"),
    OTHER_TRAINING("The leader takes other training", "Mae'r arweinydd yn dilyn hyfforddiant arall"),
    OTHER("Another reason", "Rheswm arall");

    private final Text text;

    WithdrawalReason(String en, String cy) {
        this.text = new Text(en, cy);
    }

    @Override
    public Text text() {
        return text;
    }
}
