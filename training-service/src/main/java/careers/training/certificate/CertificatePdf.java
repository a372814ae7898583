package careers.training.certificate;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.w3c.dom.Document;

/** Renders a page as tagged PDF (PDF/UA, ISO 14289-1) with the proof attached to it. */
final class CertificatePdf {

    static final String PROOF = "certificate.json";

    private CertificatePdf() {}

    /** @param proof the JSON that anybody can check without this file */
    static byte[] render(Document page, String description, byte[] proof) {
        try {
            return attach(tagged(page), description, proof);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] tagged(Document page) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .useFont(CertificateFont::open, CertificatePage.FONT)
                .withW3cDocument(page, null)
                .toStream(pdf)
                .run();
        return pdf.toByteArray();
    }

    private static byte[] attach(byte[] pdf, String description, byte[] proof) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(proof), COSName.FLATE_DECODE);
            file.setSubtype("application/json");
            file.setSize(proof.length);
            PDComplexFileSpecification attachment = new PDComplexFileSpecification();
            attachment.setFile(PROOF);
            attachment.setFileUnicode(PROOF);
            attachment.setFileDescription(description);
            attachment.setEmbeddedFile(file);
            PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of(PROOF, attachment));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            document.save(whole);
            return whole.toByteArray();
        }
    }
}
