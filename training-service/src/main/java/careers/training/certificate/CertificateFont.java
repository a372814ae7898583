package careers.training.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The font of certificates: Liberation Sans (SIL Open Font License), which PDFBox brings along; it has ŵ and ŷ. */
final class CertificateFont {

    private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final CmapLookup GLYPHS = glyphs();

    private CertificateFont() {}

    static InputStream open() {
        return PDDocument.class.getResourceAsStream(FILE);
    }

    /** True if every character can be printed; otherwise the page would silently show something else. */
    static boolean has(String text) {
        return text.codePoints().allMatch(character -> GLYPHS.getGlyphId(character) != 0);
    }

    private static CmapLookup glyphs() {
        try {
            return new TTFParser().parse(new RandomAccessReadBuffer(open())).getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
