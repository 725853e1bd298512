package press.courant.content;

import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import press.courant.model.BaseUrl;
import press.courant.model.InternalLink;
import press.courant.problem.Problem;

/** The links of a body that lead into the site. */
final class BodyLinks {
    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?i)[\\s\"'](href|src)\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s\"'=<>`]++))");

    private final BaseUrl baseUrl;
    private final SourceText source;
    private final int bodyStart;
    private final List<Problem> problems;
    private final List<InternalLink> links = new ArrayList<>();

    private BodyLinks(BaseUrl baseUrl, SourceText source, int bodyStart, List<Problem> problems) {
        this.baseUrl = baseUrl;
        this.source = source;
        this.bodyStart = bodyStart;
        this.problems = problems;
    }

    /**
     * The links in order; one that only works from one page is among the problems.
     *
     * @param nodes all of the document
     */
    static List<InternalLink> of(
            Document document, List<Node> nodes, BaseUrl baseUrl, SourceText source, int bodyStart, List<Problem> problems) {
        BodyLinks found = new BodyLinks(baseUrl, source, bodyStart, problems);
        nodes.forEach(node -> found.visit(node, document));
        return List.copyOf(found.links);
    }

    private void visit(Node node, Document document) {
        if (node instanceof LinkNodeBase link && !(node instanceof Reference)) {
            add(link.getUrl().unescape(), node instanceof Image, node.getStartOffset());
        } else if (node instanceof LinkRef || node instanceof ImageRef) {
            Reference reference = ((RefNode) node).getReferenceNode(document);
            if (reference != null) {
                add(reference.getUrl().unescape(), node instanceof ImageRef, node.getStartOffset());
            }
        } else if (node instanceof HtmlInlineBase || node instanceof HtmlBlockBase) {
            Matcher attribute = ATTRIBUTE.matcher(node.getChars());
            while (attribute.find()) {
                int group = attribute.group(2) != null ? 2 : attribute.group(3) != null ? 3 : 4;
                add(attribute.group(group).strip(), attribute.group(1).equalsIgnoreCase("src"),
                        node.getStartOffset() + attribute.start(group));
            }
        }
    }

    private void add(String url, boolean picture, int offset) {
        if (url.isEmpty() || url.startsWith("#") || url.startsWith("//")) {
            return;
        }
        if (url.startsWith("/")) {
            links.add(new InternalLink(path(url), picture, source.at(bodyStart + offset)));
        } else if (SCHEME.matcher(url).matches()) {
            String base = baseUrl.toString();
            if (url.toLowerCase(Locale.ROOT).startsWith(base.toLowerCase(Locale.ROOT))) {
                links.add(new InternalLink(
                        path(url.substring(base.length() - 1)), picture, source.at(bodyStart + offset)));
            }
        } else if (!url.toLowerCase(Locale.ROOT).startsWith("www.")) {
            problems.add(Problem.warning(source.at(bodyStart + offset),
                    "the link '" + Values.brief(url) + "' is relative to the page that shows it",
                    "write it from the site's root, such as /about/"));
        }
    }

    private static String path(String url) {
        String path = url.split("[?#]", 2)[0];
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path;
        }
    }
}
