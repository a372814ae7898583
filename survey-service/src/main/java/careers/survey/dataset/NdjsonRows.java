package careers.survey.dataset;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;

/**
 * One JSON object a line, a member for each column. A missing value is an object that says which one, as in an answer:
 * {@code {"missing":"DONT_KNOW"}}; with labels it is a text as everything else.
 */
final class NdjsonRows implements RowWriter {

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator out;
    private final List<Column> columns;
    private final Wording wording;

    NdjsonRows(Dataset dataset, Wording wording, OutputStream out) throws IOException {
        this.out = JSON.createGenerator(out);
        this.out.setRootValueSeparator(null);
        this.columns = dataset.columns();
        this.wording = wording;
    }

    @Override
    public void write(Object[] cells) throws IOException {
        out.writeStartObject();
        for (int i = 0; i < cells.length; i++) {
            out.writeFieldName(columns.get(i).name());
            cell(columns.get(i), cells[i]);
        }
        out.writeEndObject();
        out.writeRaw('\n');
    }

    private void cell(Column column, Object value) throws IOException {
        switch (value) {
            case BigDecimal number -> out.writeNumber(number);
            case Number number -> out.writeNumber(number.longValue());
            case Missing missing
            when !wording.labels() -> {
                out.writeStartObject();
                out.writeStringField("missing", missing.name());
                out.writeEndObject();
            }
            default -> out.writeString(wording.of(column, value));
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
