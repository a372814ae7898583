package careers.survey.dataset;

import careers.survey.questionnaire.Label;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import javax.xml.stream.XMLStreamException;

/**
 * The metadata file of Triple-S XML 2.0, beside which the data lie as CSV with codes. Codes are literals, so what was
 * answered stands in the data file as it was answered, and so do the codes of missing values.
 */
public final class TripleS {

    static final String DATA = "data.csv";

    private TripleS() {}

    /** English as the text itself, Welsh as the text of that language (section "Languages" of the standard). */
    public static void write(Dataset dataset, OutputStream out) throws IOException {
        Xml.document(
                out,
                document -> document.element(
                        "sss",
                        sss -> {
                            sss.text("date", dataset.made().toString());
                            sss.text("origin", "careers survey-service");
                            sss.element("survey", survey -> survey(survey, dataset));
                        },
                        "version",
                        "2.0",
                        "languages",
                        "en cy"));
    }

    private static void survey(Xml survey, Dataset dataset) throws XMLStreamException {
        survey.text("name", dataset.id());
        label(survey, "title", dataset.title());
        survey.element(
                "record",
                record -> {
                    for (int i = 0; i < dataset.columns().size(); i++) {
                        variable(record, dataset.columns().get(i), i + 1);
                    }
                },
                "ident",
                "A",
                "href",
                DATA,
                "format",
                "csv",
                "skip",
                "1");
    }

    private static void variable(Xml record, Column column, int position) throws XMLStreamException {
        String ident = Integer.toString(position);
        Xml.Content content = variable -> {
            variable.text("name", column.name());
            label(variable, "label", column.label());
            variable.empty("position", "start", ident);
            switch (column.kind()) {
                case CODED -> variable.element("values", values -> codes(values, column));
                case NUMBER -> variable.element("values", values -> range(values, column));
                case TEXT -> variable.text("size", Integer.toString(Math.max(2, column.width())));
            }
        };
        if (column.kind() == Column.Kind.CODED) {
            record.element("variable", content, "ident", ident, "type", "single", "format", "literal");
        } else {
            String type = column.kind() == Column.Kind.NUMBER ? "quantity" : "character";
            record.element("variable", content, "ident", ident, "type", type);
        }
    }

    private static void codes(Xml values, Column column) throws XMLStreamException {
        for (Category category : column.categories()) {
            label(values, "value", category.label(), "code", category.code());
        }
        missing(values, column);
    }

    private static void missing(Xml values, Column column) throws XMLStreamException {
        for (Missing missing : Missing.values()) {
            label(values, "value", missing.label(), "code", Integer.toString(column.numberOf(missing)));
        }
    }

    private static void range(Xml values, Column column) throws XMLStreamException {
        BigDecimal least = BigDecimal.valueOf(column.numberOf(Missing.PREFER_NOT_TO_SAY));
        values.empty(
                "range",
                "from",
                least.setScale(column.decimals()).toPlainString(),
                "to",
                BigDecimal.valueOf(999_999_999).setScale(column.decimals()).toPlainString());
        missing(values, column);
    }

    private static void label(Xml xml, String name, Label label, String... attributes) throws XMLStreamException {
        xml.element(
                name,
                element -> {
                    element.characters(label.en());
                    element.text("text", label.cy(), "xml:lang", "cy");
                },
                attributes);
    }
}
