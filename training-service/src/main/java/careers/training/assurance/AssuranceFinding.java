package careers.training.assurance;

import careers.platform.text.Text;
import careers.training.reason.CodedReason;

/** Why a provider does not assure a training. */
public enum AssuranceFinding implements CodedReason {
    NO_RECORD_OF_TRAINING("There is no record of the training", "Nid oes cofnod o'r hyfforddiant"),
    ATTENDANCE_TOO_LOW("The leader attended too little", "Roedd presenoldeb yr arweinydd yn rhy isel"),
    ASSESSMENT_NOT_PASSED("The assessment was not passed", "Ni phasiwyd yr asesiad"),
    WRONG_PERSON("Somebody else took the training", "Rhywun arall a gymerodd yr hyfforddiant"),
    PROVIDER_DID_NOT_ANSWER("The provider did not answer in time", "Ni atebodd y darparwr mewn pryd");

    private final Text text;

    AssuranceFinding(String en, String cy) {
        this.text = new Text(en, cy);
    }

    @Override
    public Text text() {
        return text;
    }
}
