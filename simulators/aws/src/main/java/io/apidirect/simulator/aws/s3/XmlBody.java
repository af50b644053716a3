package io.apidirect.simulator.aws.s3;

import io.apidirect.simulator.aws.wire.AwsError;
import io.apidirect.simulator.aws.wire.Request;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** An element of a request's XML. */
record XmlBody(Element element) {

    static XmlBody of(Request request) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new XmlBody(
                    factory.newDocumentBuilder()
                            .parse(new ByteArrayInputStream(request.body()))
                            .getDocumentElement());
        } catch (SAXException | IOException _) {
            throw AwsError.refused("MalformedXML", "The XML you provided was not well-formed.");
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Every JDK reads XML.", e);
        }
    }

    /** All elements of that name below this one. */
    List<XmlBody> elements(String name) {
        var found = element.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> new XmlBody((Element) found.item(i)))
                .toList();
    }

    /** The text of the first element of that name below this one. */
    Optional<String> text(String name) {
        return elements(name).stream().map(it -> it.element.getTextContent()).findFirst();
    }
}
