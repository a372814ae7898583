package careers.survey.dataset;

import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLStreamException;

/**
 * The codebook of a data set, DDI-Codebook 2.5: the study, the file, and of each column the question, what its values
 * mean and which of them are missing, all texts in English and Welsh.
 */
public final class DdiCodebook {

    static final String DATA = "data.csv";

    private DdiCodebook() {}

    public static void write(Dataset dataset, OutputStream out) throws IOException {
        Xml.document(
                out,
                document -> document.element(
                        "codeBook",
                        codeBook -> {
                            codeBook.element("stdyDscr", study -> study.element("citation", c -> citation(c, dataset)));
                            codeBook.element(
                                    "fileDscr", file -> file.element("fileTxt", f -> file(f, dataset)), "ID", "F1");
                            codeBook.element("dataDscr", data -> {
                                for (int i = 0; i < dataset.columns().size(); i++) {
                                    variable(data, dataset.columns().get(i), i + 1);
                                }
                            });
                        },
                        "xmlns",
                        "ddi:codebook:2_5",
                        "version",
                        "2.5",
                        "xml:lang",
                        "en"));
    }

    private static void citation(Xml citation, Dataset dataset) throws XMLStreamException {
        citation.element("titlStmt", titles -> {
            titles.text("titl", dataset.title().en(), "xml:lang", "en");
            titles.text("parTitl", dataset.title().cy(), "xml:lang", "cy");
            titles.text("IDNo", dataset.id());
        });
        citation.element(
                "prodStmt",
                statement -> statement.text(
                        "prodDate",
                        dataset.made().toString(),
                        "date",
                        dataset.made().toString()));
    }

    private static void file(Xml file, Dataset dataset) throws XMLStreamException {
        file.text("fileName", DATA);
        file.element("dimensns", dimensions -> {
            dimensions.text("caseQnty", Long.toString(dataset.rows()));
            dimensions.text("varQnty", Integer.toString(dataset.columns().size()));
        });
        file.text("fileType", "CSV (RFC 4180, UTF-8)");
    }

    private static void variable(Xml data, Column column, int position) throws XMLStreamException {
        data.element(
                "var",
                variable -> {
                    variable.both("labl", column.label());
                    if (column.variable() != null) {
                        variable.element("qstn", question -> question.both("qstnLit", column.question()));
                    }
                    for (Category category : column.categories()) {
                        variable.element("catgry", c -> {
                            c.text("catValu", category.code());
                            c.both("labl", category.label());
                        });
                    }
                    for (Missing missing : Missing.values()) {
                        missing(variable, column, missing);
                    }
                    variable.empty("varFormat", "type", column.kind() == Column.Kind.NUMBER ? "numeric" : "character");
                },
                "ID",
                "V" + position,
                "name",
                column.name(),
                "files",
                "F1",
                "intrvl",
                column.kind() == Column.Kind.NUMBER ? "contin" : "discrete");
    }

    private static void missing(Xml variable, Column column, Missing missing) throws XMLStreamException {
        variable.element(
                "catgry",
                c -> {
                    c.text("catValu", Integer.toString(column.numberOf(missing)));
                    c.both("labl", missing.label());
                },
                "missing",
                "Y");
    }
}
