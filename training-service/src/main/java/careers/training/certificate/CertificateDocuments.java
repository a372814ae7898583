package careers.training.certificate;

import careers.platform.json.CanonicalJson;
import careers.platform.time.LondonCalendar;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.w3c.dom.Document;

/** The files of certificates: rendered when first asked for, then kept, so that a file is known again byte for byte. */
@ApplicationScoped
class CertificateDocuments {

    private final CertificateDocumentTable table;
    private final ObjectMapper mapper;
    private final LondonCalendar calendar;
    private final String checkUrl;

    CertificateDocuments(
            CertificateDocumentTable table,
            ObjectMapper mapper,
            LondonCalendar calendar,
            @ConfigProperty(name = "careers.certificate.check-url") String checkUrl) {
        this.table = table;
        this.mapper = mapper;
        this.calendar = calendar;
        this.checkUrl = checkUrl;
    }

    byte[] get(UUID certificate, CertificateProof proof, Locale language) {
        Optional<byte[]> kept = table.find(certificate, language);
        if (kept.isPresent()) {
            return kept.get();
        }
        byte[] pdf = render(proof, language);
        table.keep(new CertificateDocumentTable.Rendered(
                certificate, language, pdf, CanonicalJson.sha256(pdf), calendar.now()));
        // Of two that render at once, the first one's file counts.
        return table.find(certificate, language).orElseThrow();
    }

    private byte[] render(CertificateProof proof, Locale language) {
        CertificateContent content = proof.payload();
        requirePrintable(content);
        Document page = CertificatePage.of(content, checkUrl + content.number(), language);
        return CertificatePdf.render(page, CertificateText.SUBJECT.in(language), json(proof));
    }

    private static void requirePrintable(CertificateContent content) {
        boolean printable = Stream.of(
                        content.holder(),
                        content.course(),
                        content.provider().name(),
                        Optional.ofNullable(content.awardingBody()).orElse(""))
                .allMatch(CertificateFont::has);
        if (!printable) {
            throw CertificateError.CERTIFICATE_NOT_PRINTABLE.problem();
        }
    }

    private byte[] json(CertificateProof proof) {
        try {
            return CanonicalJson.bytes(mapper.writeValueAsString(proof));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
