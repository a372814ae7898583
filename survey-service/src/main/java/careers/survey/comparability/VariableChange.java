package careers.survey.comparability;

import careers.platform.text.Text;
import java.util.List;

/**
 * What became of one variable from an older to a newer instrument.
 *
 * @param wordingChanged whether its question reads differently in a language
 * @param addedCodes options and non-answers that there are now
 * @param removedCodes options and non-answers that there were
 */
public record VariableChange(
        String variable, Kind kind, boolean wordingChanged, List<String> addedCodes, List<String> removedCodes) {

    /** The kinds of change, with what an old response still means. */
    public enum Kind {
        SAME("Old answers mean the same.", "Mae'r hen atebion yn golygu'r un peth."),
        EXTENDED(
                "Old answers stay valid; what was added could not be answered then.",
                "Mae'r hen atebion yn dal yn ddilys; nid oedd modd ateb yr hyn a ychwanegwyd bryd hynny."),
        NARROWED(
                "Old answers may be ones that are not taken any more. Keep them under their own version, or keep what was"
                        + " removed.",
                "Gall yr hen atebion fod yn rhai na chânt eu derbyn mwyach. Cadwch nhw dan eu fersiwn eu hunain, neu"
                        + " cadwch yr hyn a dynnwyd."),
        RETYPED(
                "Old answers mean something else and cannot be compared. Give the new question a variable of its own.",
                "Mae'r hen atebion yn golygu rhywbeth arall ac ni ellir eu cymharu. Rhowch newidyn ei hun i'r cwestiwn"
                        + " newydd."),
        REMOVED(
                "It is not asked any more; old answers stay with the version they were given to.",
                "Ni chaiff ei holi mwyach; erys yr hen atebion gyda'r fersiwn y'u rhoddwyd iddi."),
        ADDED(
                "It was not asked then; old responses have no answer to it.",
                "Ni chafodd ei holi bryd hynny; nid oes ateb iddo yn yr hen ymatebion.");

        private final Text meaning;

        Kind(String en, String cy) {
            this.meaning = new Text(en, cy);
        }

        /** What an old response still means. */
        public Text meaning() {
            return meaning;
        }
    }
}
