package careers.survey.dataset;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A description and the data it describes, in one archive. The data are CSV with codes, exactly as they are. */
final class ZipRows implements RowWriter {

    private static final Wording CODES = new Wording(false, "en");

    private final CsvRows rows;

    /** Writes the metadata file of a format. */
    interface Description {
        void write(Dataset dataset, OutputStream out) throws IOException;
    }

    ZipRows(Dataset dataset, OutputStream out, String descriptionName, Description description, String dataName)
            throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.putNextEntry(new ZipEntry(descriptionName));
        description.write(dataset, new Unclosed(zip));
        zip.putNextEntry(new ZipEntry(dataName));
        this.rows = new CsvRows(dataset, CODES, zip, false, false);
    }

    @Override
    public void write(Object[] cells) throws IOException {
        rows.write(cells);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    /** Keeps the archive open when the first file in it is complete. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
