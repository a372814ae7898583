package careers.training.certificate;

import careers.platform.text.Text;

/** What a check of a certificate comes to. */
public enum Verdict {
    VALID("The certificate is genuine and valid", "Mae'r dystysgrif yn ddilys ac mewn grym"),
    REVOKED(
            "The certificate was issued here and has been revoked; it is not valid",
            "Cyhoeddwyd y dystysgrif yma ac mae wedi'i dirymu; nid yw'n ddilys"),
    SUPERSEDED(
            "The certificate was issued here and another has taken its place; ask for the later one",
            "Cyhoeddwyd y dystysgrif yma ac mae un arall wedi cymryd ei lle; gofynnwch am yr un ddiweddarach"),
    MISMATCH(
            "This is not what was issued here: it was changed or made elsewhere",
            "Nid dyma a gyhoeddwyd yma: fe'i newidiwyd neu fe'i gwnaed yn rhywle arall");

    private final Text text;

    Verdict(String en, String cy) {
        this.text = new Text(en, cy);
    }

    Text text() {
        return text;
    }

    static Verdict of(CertificateState state) {
        return switch (state) {
            case ISSUED -> VALID;
            case REVOKED -> REVOKED;
            case SUPERSEDED -> SUPERSEDED;
        };
    }
}
