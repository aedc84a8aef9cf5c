package org.therapybilling.report.html;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.therapybilling.report.BillingReport;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads a page as XML, which it must be as well; a page that is not fails. */
final class PageReader {

    private final Document page;

    PageReader(String html) {
        try {
            page = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(html)));
        } catch (ParserConfigurationException | SAXException | IOException broken) {
            throw new AssertionError("The page is not well-formed", broken);
        }
    }

    /** Reads the page of reports. */
    static PageReader read(List<BillingReport> reports) {
        return new PageReader(written(reports));
    }

    static PageReader read(BillingReport... reports) {
        return read(List.of(reports));
    }

    /** Returns the page of reports as it is written. */
    static String written(List<BillingReport> reports) {
        StringBuilder page = new StringBuilder();
        try {
            ReportHtml.write(reports, page);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return page.toString();
    }

    List<Element> all(String path) {
        try {
            NodeList found =
                    (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, page, XPathConstants.NODESET);
            List<Element> elements = new ArrayList<>();
            for (int i = 0; i < found.getLength(); i++) {
                elements.add((Element) found.item(i));
            }
            return elements;
        } catch (XPathExpressionException wrong) {
            throw new AssertionError(wrong);
        }
    }

    /** Returns the text of each, white space made one. */
    List<String> texts(String path) {
        return all(path).stream().map(PageReader::text).toList();
    }

    /** Returns the text of one of the figures on top, counted from 1. */
    String tile(int number) {
        return texts("//dl[@class='tiles']/div[" + number + "]").get(0);
    }

    private static String text(Node node) {
        return node.getTextContent().replaceAll("\\s+", " ").strip();
    }
}
