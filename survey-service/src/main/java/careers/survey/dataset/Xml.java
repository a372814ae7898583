package careers.survey.dataset;

import careers.survey.questionnaire.Label;
import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML 1.0 in UTF-8, one element a call. */
final class Xml {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter out;

    private Xml(XMLStreamWriter out) {
        this.out = out;
    }

    /** What stands in a document or in an element of it. */
    interface Content {
        void write(Xml xml) throws XMLStreamException;
    }

    static void document(OutputStream out, Content content) throws IOException {
        try {
            XMLStreamWriter writer = FACTORY.createXMLStreamWriter(out, "UTF-8");
            writer.writeStartDocument("UTF-8", "1.0");
            content.write(new Xml(writer));
            writer.writeEndDocument();
            writer.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /**
     * @param attributes names and values by turns
     */
    void element(String name, Content content, String... attributes) throws XMLStreamException {
        out.writeStartElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.writeAttribute(attributes[i], attributes[i + 1]);
        }
        content.write(this);
        out.writeEndElement();
    }

    void text(String name, String text, String... attributes) throws XMLStreamException {
        element(name, xml -> xml.characters(text), attributes);
    }

    void empty(String name, String... attributes) throws XMLStreamException {
        element(name, xml -> {}, attributes);
    }

    /** The same element once in each language. */
    void both(String name, Label label) throws XMLStreamException {
        text(name, label.en(), "xml:lang", "en");
        text(name, label.cy(), "xml:lang", "cy");
    }

    /** Text without the characters that XML 1.0 cannot hold. */
    void characters(String text) throws XMLStreamException {
        out.writeCharacters(text.replaceAll("[\\p{Cc}&&[^\t\n\r]]|[\\uFFFE\\uFFFF]", " "));
    }
}
