package careers.survey.jsonlines;

import careers.platform.problem.FieldError;
import careers.platform.problem.PlatformError;
import careers.platform.text.Text;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads newline-delimited JSON whole or not at all. Empty lines are passed over and not counted. */
@ApplicationScoped
public class JsonLines {

    public static final String MEDIA_TYPE = "application/x-ndjson";

    private static final int MOST_ERRORS = 100;

    private final ObjectMapper mapper;

    JsonLines(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * One record per line, as strict as any other request.
     *
     * @throws careers.platform.problem.ProblemException 400 with the lines that cannot be read, {@code /0} for the first,
     *     at most 100 of them
     */
    public <T> List<T> read(byte[] body, Class<T> type) {
        ObjectReader reader = mapper.readerFor(type);
        List<T> records = new ArrayList<>();
        List<FieldError> errors = new ArrayList<>();
        int line = 0;
        byte[] sent = body == null ? new byte[0] : body;
        for (String text : new String(sent, StandardCharsets.UTF_8).split("\\R")) {
            if (!text.isBlank() && errors.size() < MOST_ERRORS) {
                T read = readLine(reader, text, "/" + line++, errors);
                records.add(read);
            }
        }
        if (!errors.isEmpty()) {
            throw PlatformError.MALFORMED_REQUEST.problem().with(errors);
        }
        return records;
    }

    private static <T> T readLine(ObjectReader reader, String text, String pointer, List<FieldError> errors) {
        try {
            T read = reader.readValue(text);
            if (read != null) {
                return read;
            }
        } catch (JsonProcessingException e) {
            // The parser's message quotes what was sent; the line is enough to find it.
        }
        errors.add(new FieldError(
                pointer,
                "UNREADABLE",
                new Text(
                        "is not one record of this upload as JSON in one line",
                        "nid yw'n un cofnod o'r uwchlwythiad hwn fel JSON mewn un llinell")));
        return null;
    }
}
