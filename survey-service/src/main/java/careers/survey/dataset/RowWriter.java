package careers.survey.dataset;

import java.io.IOException;

/** Writes a file of answers row by row; closing it completes the file and closes what it writes to. */
public interface RowWriter extends AutoCloseable {

    /**
     * @param cells one for each column of the data set: a {@link Category} of that column, a {@link Number}, a
     *     {@link String} or a {@link Missing}
     */
    void write(Object[] cells) throws IOException;

    @Override
    void close() throws IOException;
}
