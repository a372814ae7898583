package careers.training.certificate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDPage;

/** Looks for what a page paints outside marked content (Matterhorn 01-005). */
final class MarkedContent {

    private static final Set<String> PAINTING = Set.of("Tj", "TJ", "'", "\"", "f", "F", "f*", "S", "s", "B", "b", "Do");

    private MarkedContent() {}

    /** The operators that paint something that is neither tagged nor an artifact. */
    static List<String> unmarkedPaintings(PDPage page) throws IOException {
        List<String> unmarked = new ArrayList<>();
        int depth = 0;
        for (Object token : new PDFStreamParser(page).parse()) {
            String operator = token instanceof Operator found ? found.getName() : "";
            switch (operator) {
                case "BDC", "BMC" -> depth++;
                case "EMC" -> depth--;
                default -> {
                    if (depth == 0 && PAINTING.contains(operator)) {
                        unmarked.add(operator);
                    }
                }
            }
        }
        return unmarked;
    }
}
