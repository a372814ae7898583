package careers.training.clawback;

import careers.platform.text.Text;
import careers.training.reason.CodedReason;

/** Why what is left of a clawback is given up. */
public enum WriteOffReason implements CodedReason {
    DEBTOR_CLOSED(
            "The school closed and nobody took over its debts", "Caeodd yr ysgol ac ni chymerodd neb ei dyledion"),
    COST_EXCEEDS_DEBT(
            "Recovering it would cost more than it brings", "Byddai ei adennill yn costio mwy nag y mae'n ei ddwyn"),
    TIME_BARRED("It is too late in law to recover it", "Mae'n rhy hwyr yn y gyfraith i'w adennill"),
    HARDSHIP("Recovering it would harm pupils", "Byddai ei adennill yn niweidio disgyblion");

    private final Text text;

    WriteOffReason(String en, String cy) {
        this.text = new Text(en, cy);
    }

    @Override
    public Text text() {
        return text;
    }
}
