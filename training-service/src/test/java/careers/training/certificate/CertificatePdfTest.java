package careers.training.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.text.Languages;
import careers.training.course.Level;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a validator of PDF/UA-1 (ISO 14289-1, Matterhorn protocol) asks of the file, and what a reader hears. */
class CertificatePdfTest {

    private static final String NUMBER = "CL-7K3M-9QXT-2B4N-HW8D";
    private static final String CHECK = "https://careers.example/certificate-verifications/" + NUMBER;
    private static final CertificateContent CONTENT = new CertificateContent(
            CertificateContent.FORMAT,
            NUMBER,
            "Siân Ŵyn-Ŷnyr <b>& Tŵr</b>",
            "Arwain gyrfaoedd mewn tŷ a dŵr",
            Level.LEVEL_7,
            "Corff Dyfarnu",
            "AB-1234",
            new CertificateContent.Provider("10012345", "Hyfforddiant Llŷn"),
            LocalDate.of(2026, 9, 1),
            LocalDate.of(2026, 9, 2));

    @Test
    void isTaggedInReadingOrderUnderOneHeading() throws IOException {
        try (PDDocument pdf = certificate(Languages.ENGLISH)) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            List<String> types = types(pdf.getDocumentCatalog().getStructureTreeRoot());
            assertThat(types)
                    .startsWith("Document")
                    .containsOnlyOnce("H1")
                    .containsOnlyOnce("H2")
                    .contains("Link");
            assertThat(types.indexOf("H1")).isLessThan(types.indexOf("H2"));
            assertThat(types.stream().filter("P"::equals)).hasSizeGreaterThanOrEqualTo(12);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "cy"})
    void saysLanguageTitleAndThatItIsAccessible(String language) throws IOException {
        Locale locale = Locale.of(language);
        try (PDDocument pdf = certificate(locale)) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo(language);
            assertThat(pdf.getDocumentInformation().getTitle())
                    .isEqualTo(CertificateText.TITLE.in(locale) + " " + NUMBER);
            assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            String metadata = new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(metadata)
                    .contains("<pdfuaid:part>1</pdfuaid:part>")
                    .contains(CertificateText.TITLE.in(locale) + " " + NUMBER)
                    .contains(CertificateText.SUBJECT.in(locale));
        }
    }

    @Test
    void marksAllContentAsTaggedOrAsArtifact() throws IOException {
        try (PDDocument pdf = certificate(Languages.WELSH)) {
            for (PDPage page : pdf.getPages()) {
                assertThat(page.getCOSObject().getNameAsString("Tabs")).isEqualTo("S");
                assertThat(page.getStructParents()).isNotNegative();
                assertThat(MarkedContent.unmarkedPaintings(page)).isEmpty();
            }
        }
    }

    @Test
    void describesEveryLinkAndFindsItInTheStructure() throws IOException {
        try (PDDocument pdf = certificate(Languages.ENGLISH)) {
            List<PDAnnotation> links = pdf.getPage(0).getAnnotations();
            assertThat(links).hasSize(1).allSatisfy(link -> {
                assertThat(link.getContents()).isEqualTo(CertificateText.CHECK_TITLE.in(Languages.ENGLISH));
                assertThat(link.getStructParent()).isNotNegative();
            });
        }
    }

    @Test
    void embedsEveryFontWithItsCharacters() throws IOException {
        try (PDDocument pdf = certificate(Languages.WELSH)) {
            List<PDFont> fonts = new ArrayList<>();
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name));
                }
            }
            assertThat(fonts).isNotEmpty().allSatisfy(font -> {
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).endsWith("LiberationSans");
                assertThat(font.getCOSObject().containsKey(COSName.TO_UNICODE)).isTrue();
            });
        }
    }

    @Test
    void givesItsWordsBackInBothLanguages() throws IOException {
        assertThat(text(Languages.ENGLISH))
                .contains("Certificate of completion")
                .contains("Siân Ŵyn-Ŷnyr <b>& Tŵr</b>")
                .contains("Level: Level 7")
                .contains("Awarding body: Corff Dyfarnu")
                .contains("Completed on: 1 September 2026")
                .contains("Certificate number: " + NUMBER)
                .contains(CHECK);
        assertThat(text(Languages.WELSH))
                .contains("Tystysgrif gwblhau")
                .contains("Siân Ŵyn-Ŷnyr <b>& Tŵr</b>")
                .contains("Arwain gyrfaoedd mewn tŷ a dŵr")
                .contains("Darparwr hyfforddiant: Hyfforddiant Llŷn")
                .contains("Cwblhawyd ar: 1 Medi 2026")
                .contains("Rhif y dystysgrif: " + NUMBER)
                .doesNotContain("Certificate number");
    }

    @Test
    void carriesItsProof() throws IOException {
        try (PDDocument pdf = certificate(Languages.ENGLISH)) {
            var files = pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertThat(files).containsOnlyKeys(CertificatePdf.PROOF);
            var proof = files.get(CertificatePdf.PROOF);
            assertThat(proof.getFile()).isEqualTo(CertificatePdf.PROOF);
            assertThat(proof.getFileUnicode()).isEqualTo(CertificatePdf.PROOF);
            assertThat(new String(proof.getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8))
                    .isEqualTo("{\"proof\":1}");
        }
    }

    @Test
    void knowsWhichNamesItCanPrint() {
        assertThat(CertificateFont.has("Siân Ŵyn-Ŷnyr O'Brien Żółć Øre Ελένη Иван"))
                .isTrue();
        assertThat(CertificateFont.has("山田")).isFalse();
    }

    private static String text(Locale language) throws IOException {
        try (PDDocument pdf = certificate(language)) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static PDDocument certificate(Locale language) throws IOException {
        return Loader.loadPDF(CertificatePdf.render(
                CertificatePage.of(CONTENT, CHECK, language),
                CertificateText.SUBJECT.in(language),
                "{\"proof\":1}".getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> types(PDStructureNode node) {
        List<String> types = new ArrayList<>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                types.add(element.getStructureType());
                types.addAll(types(element));
            }
        }
        return types;
    }
}
