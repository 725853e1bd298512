package press.courant.inbox;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import press.courant.model.Subscription;

/** Feeds as a list in OPML 2.0, which every reader of feeds can take in. */
public final class Opml {
    private Opml() {}

    /** @param title of the list */
    public static String of(String title, List<Subscription> feeds) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            line(xml, "");
            xml.writeStartElement("opml");
            xml.writeAttribute("version", "2.0");
            line(xml, "");
            xml.writeStartElement("head");
            xml.writeStartElement("title");
            xml.writeCharacters(FeedText.legal(title));
            xml.writeEndElement();
            xml.writeEndElement();
            line(xml, "");
            xml.writeStartElement("body");
            for (Subscription feed : feeds) {
                line(xml, "  ");
                xml.writeEmptyElement("outline");
                xml.writeAttribute("type", "rss");
                xml.writeAttribute("text", FeedText.legal(feed.name()));
                xml.writeAttribute("xmlUrl", feed.url());
            }
            line(xml, "");
            xml.writeEndElement();
            line(xml, "");
            xml.writeEndElement();
            xml.writeEndDocument();
            line(xml, "");
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A text cannot be written into memory", e);
        }
        return text.toString();
    }

    private static void line(XMLStreamWriter xml, String indent) throws XMLStreamException {
        xml.writeCharacters("\n" + indent);
    }
}
