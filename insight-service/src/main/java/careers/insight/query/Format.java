package careers.insight.query;

import careers.platform.web.QueryValue;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;

/** The forms an answer can have. */
public enum Format {
    /** The records as they are. */
    JSON(MediaType.APPLICATION_JSON),
    /** JSON-stat 2.0. */
    JSON_STAT(Format.JSON_STAT_TYPE),
    /** One table with a header (RFC 4180). */
    CSV(Format.CSV_TYPE + ";charset=UTF-8"),
    /** What the columns of the table mean (CSV on the Web, W3C 2015). */
    CSVW(Format.CSVW_TYPE),
    /** Tables to be read by people, with any reader and on paper. */
    HTML(Format.HTML_TYPE + ";charset=UTF-8");

    public static final String CSV_TYPE = "text/csv";
    public static final String CSVW_TYPE = "application/csvm+json";
    public static final String HTML_TYPE = "text/html";
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

    /** Whether its words are in one language only, the reader's. */
    boolean hasOneLanguage() {
        return this == JSON_STAT || this == HTML;
    }

    /** The form asked for by the parameter, or else by {@code Accept}; plain JSON when neither says. */
    static Format of(String parameter, List<MediaType> acceptable) {
        var named = new QueryValue("format", parameter).oneOf(Format.class);
        return named == null
                ? acceptable.stream().flatMap(Format::of).findFirst().orElse(JSON)
                : named;
    }

    private static Stream<Format> of(MediaType type) {
        if (type.isWildcardType()) {
            return Stream.of(JSON);
        }
        return switch (type.getType() + "/" + type.getSubtype()) {
            case CSV_TYPE, "text/*" -> Stream.of(CSV);
            case CSVW_TYPE -> Stream.of(CSVW);
            case HTML_TYPE -> Stream.of(HTML);
            case MediaType.APPLICATION_JSON ->
                Stream.of(PROFILE.equals(type.getParameters().get("profile")) ? JSON_STAT : JSON);
            case "application/*" -> Stream.of(JSON);
            default -> Stream.empty();
        };
    }
}
