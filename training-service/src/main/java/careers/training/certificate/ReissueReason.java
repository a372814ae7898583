package careers.training.certificate;

import careers.platform.text.Text;
import careers.training.reason.CodedReason;

/** Why a certificate was issued anew in place of an earlier one. */
public enum ReissueReason implements CodedReason {
    NAME_CHANGED("The holder's name has changed", "Mae enw'r deiliad wedi newid"),
    DETAIL_CORRECTED("A detail was corrected", "Cywirwyd manylyn"),
    NUMBER_DISCLOSED(
            "The number came to be known to somebody it should not",
            "Daeth y rhif yn hysbys i rywun na ddylai ei wybod");

    private final Text text;

    ReissueReason(String en, String cy) {
        this.text = new Text(en, cy);
    }

    @Override
    public Text text() {
        return text;
    }
}
