package careers.insight.query;

import careers.platform.text.Text;

/** What there is to know of an observation, in the codes of the SDMX list {@code CL_OBS_STATUS}. */
public enum ObsStatus {
    /** A normal value. */
    A("Normal value", "Gwerth arferol"),
    /** Not comparable with the value before. */
    B("Break in the series", "Toriad yn y gyfres"),
    /** Rests on few answers. */
    U("Low reliability", "Dibynadwyedd isel"),
    /** Nothing can be known: it was not asked. */
    M("Missing: data cannot exist", "Ar goll: ni all data fodoli"),
    /** Nothing is known: nobody answered. */
    O("Missing value", "Gwerth ar goll"),
    /** Something may be known and is not shown. */
    Q("Missing: suppressed", "Ar goll: wedi'i atal");

    private final Text words;

    ObsStatus(String en, String cy) {
        this.words = new Text(en, cy);
    }

    /** The code in words. */
    public Text words() {
        return words;
    }

    /** Whether it may be published, in the codes of the SDMX list {@code CL_CONF_STATUS}. */
    public ConfStatus conf() {
        return this == Q ? ConfStatus.C : ConfStatus.F;
    }

    /** The codes of {@code CL_CONF_STATUS} in use. */
    public enum ConfStatus {
        /** Free for publication. */
        F,
        /** Confidential. */
        C
    }
}
