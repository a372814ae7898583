package careers.training.assurance;

import careers.platform.text.Text;
import careers.training.reason.CodedReason;

/** Why the school's answer is accepted or not. */
public enum AssuranceConclusion implements CodedReason {
    EVIDENCE_SUFFICIENT("The evidence is sufficient", "Mae'r dystiolaeth yn ddigonol"),
    EVIDENCE_INSUFFICIENT("The evidence is not sufficient", "Nid yw'r dystiolaeth yn ddigonol"),
    SCHOOL_AGREES("The school agrees that it claimed in error", "Mae'r ysgol yn cytuno iddi hawlio trwy gamgymeriad"),
    SCHOOL_DID_NOT_ANSWER("The school did not answer in time", "Ni atebodd yr ysgol mewn pryd");

    private final Text text;

    AssuranceConclusion(String en, String cy) {
        this.text = new Text(en, cy);
    }

    @Override
    public Text text() {
        return text;
    }
}
