package careers.survey.dataset;

import java.io.IOException;
import java.io.OutputStream;

/** The formats in which answers are handed out. */
public enum FileFormat {
    CSV("csv", "text/csv; charset=UTF-8"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    NDJSON("ndjson", "application/x-ndjson"),
    SAV("sav", "application/x-spss-sav"),
    TRIPLE_S("zip", "application/zip"),
    DDI("zip", "application/zip");

    private final String extension;
    private final String mediaType;

    FileFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether the format can hold as many rows and columns; only a workbook has limits. */
    public boolean holds(long rows, int columns) {
        return this != XLSX || rows < XlsxRows.MOST_ROWS && columns <= XlsxRows.MOST_COLUMNS;
    }

    /** Begins a file; the stream is closed with the writer. */
    public RowWriter open(Dataset dataset, Wording wording, OutputStream out) throws IOException {
        return switch (this) {
            case CSV -> new CsvRows(dataset, wording, out, true, true);
            case XLSX -> new XlsxRows(dataset, wording, out);
            case NDJSON -> new NdjsonRows(dataset, wording, out);
            case SAV -> new SavRows(dataset, wording, out);
            case TRIPLE_S -> new ZipRows(dataset, out, "survey.xml", TripleS::write, TripleS.DATA);
            case DDI -> new ZipRows(dataset, out, "codebook.xml", DdiCodebook::write, DdiCodebook.DATA);
        };
    }
}
