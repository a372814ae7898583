package careers.training.assurance;

import careers.platform.text.Text;
import careers.training.reason.CodedReason;

/** What a school answers when its training was not assured. */
public enum SchoolAnswer implements CodedReason {
    EVIDENCE_HELD("The school holds evidence of the training", "Mae gan yr ysgol dystiolaeth o'r hyfforddiant"),
    PROVIDER_IS_MISTAKEN("The provider is mistaken", "Mae'r darparwr yn camgymryd"),
    CLAIMED_IN_ERROR("The school claimed in error", "Hawliodd yr ysgol trwy gamgymeriad");

    private final Text text;

    SchoolAnswer(String en, String cy) {
        this.text = new Text(en, cy);
    }

    @Override
    public Text text() {
        return text;
    }
}
