package careers.training.certificate;

import careers.platform.text.Text;
import careers.training.course.Level;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What stands on a certificate beside its facts. */
enum CertificateText {
    TITLE("Certificate of completion", "Tystysgrif gwblhau"),
    SUBJECT(
            "Certificate of completed training for careers leaders",
            "Tystysgrif am hyfforddiant a gwblhawyd i arweinwyr gyrfaoedd"),
    CERTIFIES("This is to certify that", "Mae hyn i ardystio bod"),
    COMPLETED("has successfully completed the course", "wedi cwblhau'r cwrs yn llwyddiannus"),
    LEVEL("Level", "Lefel"),
    AWARDING_BODY("Awarding body", "Corff dyfarnu"),
    AWARD_REFERENCE("Reference of the award", "Cyfeirnod y dyfarniad"),
    PROVIDER("Training provider", "Darparwr hyfforddiant"),
    COMPLETED_ON("Completed on", "Cwblhawyd ar"),
    ISSUED_ON("Issued on", "Cyhoeddwyd ar"),
    NUMBER("Certificate number", "Rhif y dystysgrif"),
    CHECK_TITLE("How to check this certificate", "Sut i wirio'r dystysgrif hon"),
    CHECK(
            "Look the number up at the address below, or send this file or the proof that is attached to it to the same"
                    + " service. Nobody needs an account for that. A changed file is reported as changed, a revoked"
                    + " certificate as revoked.",
            "Chwiliwch am y rhif yn y cyfeiriad isod, neu anfonwch y ffeil hon neu'r prawf sydd ynghlwm wrthi i'r un"
                    + " gwasanaeth. Nid oes angen cyfrif ar neb i wneud hynny. Dywedir bod ffeil a newidiwyd wedi'i"
                    + " newid, a bod tystysgrif a ddirymwyd wedi'i dirymu.");

    private static final List<String> WELSH_MONTHS = List.of(
            "Ionawr",
            "Chwefror",
            "Mawrth",
            "Ebrill",
            "Mai",
            "Mehefin",
            "Gorffennaf",
            "Awst",
            "Medi",
            "Hydref",
            "Tachwedd",
            "Rhagfyr");
    private static final List<String> ENGLISH_MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private final Text text;

    CertificateText(String en, String cy) {
        this.text = new Text(en, cy);
    }

    String in(Locale language) {
        return text.in(language);
    }

    static String level(Level level, Locale language) {
        return switch (level) {
            case NON_ACCREDITED -> new Text("Not accredited", "Heb ei achredu").in(language);
            case LEVEL_6 -> new Text("Level 6", "Lefel 6").in(language);
            case LEVEL_7 -> new Text("Level 7", "Lefel 7").in(language);
        };
    }

    /** A day as it is written out: 1 September 2026, 1 Medi 2026. */
    static String day(LocalDate day, Locale language) {
        int month = day.getMonthValue() - 1;
        String name = new Text(ENGLISH_MONTHS.get(month), WELSH_MONTHS.get(month)).in(language);
        return day.getDayOfMonth() + " " + name + " " + day.getYear();
    }
}
