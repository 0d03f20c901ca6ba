package dev.artrelay.studio;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.StringReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Draws an SVG document that holds nothing but filled paths, by the words of its standard. */
final class SvgPaths {

    private static final Pattern COMMAND = Pattern.compile("([MLQCZ])([^MLQCZ]*)");

    private SvgPaths() {}

    static BufferedImage drawn(String svg, int side) throws Exception {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        NodeList paths = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)))
                .getDocumentElement().getElementsByTagName("path");
        for (int i = 0; i < paths.getLength(); i++) {
            Element path = (Element) paths.item(i);
            graphics.setColor(Color.decode(path.getAttribute("fill")));
            graphics.fill(outline(path));
        }
        graphics.dispose();
        return image;
    }

    private static Path2D outline(Element path) {
        boolean evenOdd = path.getAttribute("fill-rule").equals("evenodd");
        Path2D outline = new Path2D.Double(evenOdd ? Path2D.WIND_EVEN_ODD : Path2D.WIND_NON_ZERO);
        Matcher commands = COMMAND.matcher(path.getAttribute("d"));
        while (commands.find()) {
            double[] n = Arrays.stream(commands.group(2).trim().split(" ")).filter(number -> !number.isEmpty())
                    .mapToDouble(Double::parseDouble).toArray();
            switch (commands.group(1)) {
                case "M" -> outline.moveTo(n[0], n[1]);
                case "L" -> outline.lineTo(n[0], n[1]);
                case "Q" -> outline.quadTo(n[0], n[1], n[2], n[3]);
                case "C" -> outline.curveTo(n[0], n[1], n[2], n[3], n[4], n[5]);
                default -> outline.closePath();
            }
        }
        return outline;
    }
}
