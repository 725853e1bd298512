package press.courant.picture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads how large a drawing in SVG wants to be, from its root element. */
final class SvgSize {
    private static final Pattern PIXELS = Pattern.compile("\\s*(\\d{1,5}(?:\\.\\d+)?)(?:px)?\\s*");
    private static final Pattern VIEW_BOX =
            Pattern.compile("\\s*-?[\\d.]+[\\s,]+-?[\\d.]+[\\s,]+(\\d{1,5}(?:\\.\\d+)?)[\\s,]+(\\d{1,5}(?:\\.\\d+)?)\\s*");

    private SvgSize() {}

    /** The size in its {@code width} and {@code height}, or else in its {@code viewBox}; 0 × 0 where it has none. */
    static PictureFacts of(Path file) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream stream = Files.newInputStream(file)) {
            XMLStreamReader xml = factory.createXMLStreamReader(stream);
            xml.nextTag();
            if (!xml.getLocalName().equals("svg")) {
                throw new UnusablePicture("is broken: it is XML, but no SVG", "save it anew");
            }
            Matcher width = PIXELS.matcher(attribute(xml, "width"));
            Matcher height = PIXELS.matcher(attribute(xml, "height"));
            if (width.matches() && height.matches()) {
                return facts(width.group(1), height.group(1));
            }
            Matcher viewBox = VIEW_BOX.matcher(attribute(xml, "viewBox"));
            return viewBox.matches() ? facts(viewBox.group(1), viewBox.group(2)) : PictureFacts.unchanged(0, 0);
        } catch (XMLStreamException e) {
            throw new UnusablePicture("is broken: it is not well-formed XML", "save it anew");
        }
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private static PictureFacts facts(String width, String height) {
        return PictureFacts.unchanged(
                (int) Math.round(Double.parseDouble(width)), (int) Math.round(Double.parseDouble(height)));
    }
}
