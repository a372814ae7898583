package careers.insight.query;

import careers.insight.query.DataTable.Column;
import careers.insight.query.DataTable.Role;

/** Columns that tables of different figures have alike. */
public final class Columns {

    public static final Column STATUS = Column.text("status", Role.NOTE, "Status", "Statws");

    /** In the terms of SDMX, like the next; {@link TableCsv} says so to programs. */
    public static final Column OBS_STATUS =
            Column.text("obs_status", Role.NOTE, "Status of the observation (SDMX)", "Statws yr arsylwad (SDMX)");

    public static final Column CONF_STATUS =
            Column.text("conf_status", Role.NOTE, "Confidentiality (SDMX)", "Cyfrinachedd (SDMX)");

    public static final Column SYMBOL = Column.text("symbol", Role.NOTE, "Shorthand", "Llaw-fer");

    public static final Column LOWER = Column.decimal("lower", "Lower limit", "Terfyn isaf");

    public static final Column UPPER = Column.decimal("upper", "Upper limit", "Terfyn uchaf");

    public static final Column METHOD =
            Column.text("method", Role.NOTE, "How the limits are computed", "Sut y cyfrifir y terfynau");

    public static final Column POLICY = Column.text("policy", Role.NOTE, "Disclosure policy", "Polisi datgelu");

    public static final Column FIGURE = Column.text("figure", Role.NOTE, "Name of the figure", "Enw'r ffigur");

    private Columns() {}
}
