package careers.insight.question;

import careers.platform.web.QueryValue;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The forms an answer can have. */
public enum Format {
    /** The records as they are. */
    JSON(MediaType.APPLICATION_JSON),
    /** JSON-stat 2.0, a collection with one dataset a table. */
    JSON_STAT(Format.JSON_STAT_TYPE),
    /** A table with one row a figure (RFC 4180). */
    CSV(Format.CSV_TYPE + ";charset=UTF-8"),
    /** What the columns of the table mean (CSV on the Web, W3C 2015). */
    CSVW(Format.CSVW_TYPE);

    static final String CSV_TYPE = "text/csv";
    static final String CSVW_TYPE = "application/csvm+json";
    static final String PROFILE = "https://json-stat.org/format/";

    private static final String JSON_STAT_TYPE = "application/json;profile=\"" + PROFILE + "\"";

    private final String type;

    Format(String type) {
        this.type = type;
    }

    /** The content type. */
    String type() {
        return type;
    }

    /** The form asked for by the parameter, or else by {@code Accept}; plain JSON when neither says. */
    static Format of(String parameter, List<MediaType> acceptable) {
        var named = new QueryValue("format", parameter).oneOf(Format.class);
        return named == null ? acceptable.stream().map(Format::of).findFirst().orElse(JSON) : named;
    }

    private static Format of(MediaType type) {
        if (type.isCompatible(MediaType.valueOf(CSV_TYPE)) && !type.isWildcardType()) {
            return CSV;
        }
        if (type.getSubtype().equals("csvm+json")) {
            return CSVW;
        }
        return PROFILE.equals(type.getParameters().get("profile")) ? JSON_STAT : JSON;
    }
}
