package careers.training.certificate;

import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A certificate as a page: headings and paragraphs in reading order, built as a tree so that no value can be markup. */
final class CertificatePage {

    static final String FONT = "Certificate";

    private static final String STYLE = """
            @page { size: A4; margin: 25mm 22mm; }
            body { font-family: 'Certificate'; font-size: 12pt; line-height: 1.5; color: #1a1a1a; }
            h1 { font-size: 28pt; font-weight: normal; color: #003a5d; margin: 0 0 14mm 0; }
            h2 { font-size: 14pt; font-weight: normal; color: #003a5d; margin: 14mm 0 2mm 0; }
            p { margin: 0 0 3mm 0; }
            .holder, .course { font-size: 20pt; margin: 2mm 0 6mm 0; }
            .facts { margin-top: 10mm; border-top: 1pt solid #003a5d; padding-top: 6mm; }
            a { color: #003a5d; }
            """;

    private final Document document;
    private final Locale language;

    private CertificatePage(Document document, Locale language) {
        this.document = document;
        this.language = language;
    }

    /** @param check the address that says what the number stands for */
    static Document of(CertificateContent content, String check, Locale language) {
        try {
            Document empty = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument();
            return new CertificatePage(empty, language).write(content, check);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every JDK can make an empty document", e);
        }
    }

    private Document write(CertificateContent content, String check) {
        Element html = document.createElement("html");
        html.setAttribute("lang", language.getLanguage());
        document.appendChild(html);
        writeHead(add(html, "head", null), content);
        Element body = add(html, "body", null);
        add(body, "h1", CertificateText.TITLE.in(language));
        add(body, "p", CertificateText.CERTIFIES.in(language));
        add(body, "p", content.holder()).setAttribute("class", "holder");
        add(body, "p", CertificateText.COMPLETED.in(language));
        add(body, "p", content.course()).setAttribute("class", "course");
        writeFacts(body, content);
        add(body, "h2", CertificateText.CHECK_TITLE.in(language));
        add(body, "p", CertificateText.CHECK.in(language));
        Element link = add(add(body, "p", null), "a", check);
        link.setAttribute("href", check);
        link.setAttribute("title", CertificateText.CHECK_TITLE.in(language));
        return document;
    }

    private void writeHead(Element head, CertificateContent content) {
        add(head, "title", CertificateText.TITLE.in(language) + " " + content.number());
        meta(head, "subject", CertificateText.SUBJECT.in(language));
        meta(head, "author", content.provider().name());
        add(head, "style", STYLE);
    }

    private void meta(Element head, String name, String value) {
        Element meta = add(head, "meta", null);
        meta.setAttribute("name", name);
        meta.setAttribute("content", value);
    }

    private void writeFacts(Element body, CertificateContent content) {
        Element facts = add(body, "div", null);
        facts.setAttribute("class", "facts");
        fact(facts, CertificateText.LEVEL, CertificateText.level(content.level(), language));
        fact(facts, CertificateText.AWARDING_BODY, content.awardingBody());
        fact(facts, CertificateText.AWARD_REFERENCE, content.awardReference());
        fact(facts, CertificateText.PROVIDER, content.provider().name());
        fact(facts, CertificateText.COMPLETED_ON, CertificateText.day(content.completedOn(), language));
        fact(facts, CertificateText.ISSUED_ON, CertificateText.day(content.issuedOn(), language));
        fact(facts, CertificateText.NUMBER, content.number());
    }

    private void fact(Element facts, CertificateText label, String value) {
        if (value != null) {
            add(facts, "p", label.in(language) + ": " + value);
        }
    }

    private Element add(Element parent, String name, String text) {
        Element child = document.createElement(name);
        if (text != null) {
            child.setTextContent(text);
        }
        parent.appendChild(child);
        return child;
    }
}
