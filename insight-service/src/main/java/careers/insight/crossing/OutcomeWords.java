package careers.insight.crossing;

import careers.insight.crossing.OutcomeView.Measure;
import careers.platform.text.Text;

/** What comparisons of schools say in words. */
final class OutcomeWords {

    static final Text TITLE = new Text(
            "Training of careers leaders and what their schools say",
            "Hyfforddi arweinwyr gyrfaoedd a'r hyn a ddywed eu hysgolion");

    static final Text CAUTION = new Text(
            "An association, not an effect: schools whose careers leader was trained differ from others in more than that.",
            "Cysylltiad, nid effaith: mae ysgolion y cafodd eu harweinydd gyrfaoedd ei hyfforddi'n wahanol i eraill mewn mwy"
                    + " na hynny.");

    static final Text DEFINITION = new Text(
            "Share of the people of each side who gave one of the answers; who gave none counts as having given another."
                    + " Trained: a careers leader of the school had completed training before the campaign opened, as was"
                    + " known when this was first asked. Counts of each school carry noise; the 95 % interval is Student's t"
                    + " with the variance between schools (CR1), noise included.",
            "Cyfran y bobl ar bob ochr a roddodd un o'r atebion; mae'r sawl na roddodd un yn cyfrif fel rhywun a roddodd un"
                    + " arall. Wedi'i hyfforddi: roedd arweinydd gyrfaoedd yr ysgol wedi cwblhau hyfforddiant cyn i'r ymgyrch"
                    + " agor, yn ôl yr hyn a wyddid pan ofynnwyd hyn gyntaf. Mae cyfrifon pob ysgol yn cario sŵn; y cyfwng"
                    + " 95 % yw t Student gyda'r amrywiant rhwng ysgolion (CR1), gan gynnwys sŵn.");

    private OutcomeWords() {}

    static Text of(Measure measure) {
        return switch (measure) {
            case TRAINED -> new Text("Careers leader trained", "Arweinydd gyrfaoedd wedi'i hyfforddi");
            case OTHERS -> new Text("Others", "Eraill");
            case DIFFERENCE -> new Text("Difference", "Gwahaniaeth");
            case DIFFERENCE_IN_DIFFERENCES ->
                new Text("Difference less that of the baseline", "Gwahaniaeth llai un y llinell sylfaen");
        };
    }
}
