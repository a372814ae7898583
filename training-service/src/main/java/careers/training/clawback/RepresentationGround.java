package careers.training.clawback;

import careers.platform.text.Text;
import careers.training.reason.CodedReason;

/** What a school says to a clawback. */
public enum RepresentationGround implements CodedReason {
    AGREED("The school agrees", "Mae'r ysgol yn cytuno"),
    TRAINING_WAS_COMPLETED(
            "The training was completed; evidence is held", "Cwblhawyd yr hyfforddiant; mae tystiolaeth ar gael"),
    AMOUNT_IS_WRONG("The amount is wrong", "Mae'r swm yn anghywir"),
    PAYMENT_NOT_RECEIVED("The payment was never received", "Ni dderbyniwyd y taliad erioed"),
    ALREADY_REPAID("It was repaid already", "Fe'i had-dalwyd eisoes");

    private final Text text;

    RepresentationGround(String en, String cy) {
        this.text = new Text(en, cy);
    }

    @Override
    public Text text() {
        return text;
    }
}
