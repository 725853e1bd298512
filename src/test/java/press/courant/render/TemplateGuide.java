package press.courant.render;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import press.courant.page.HtmlPage;
import press.courant.page.Page;
import press.courant.page.SiteView;
import press.courant.page.TemplatePage;

/** What templates may see, written from the records that they see and the comments on these. */
final class TemplateGuide {
    /** What every page has, which the guide says once. */
    private static final List<String> COMMON = List.of("path", "origin", "head");

    private final RecordComments comments;
    private final SortedMap<String, Class<?>> seen = new TreeMap<>();
    private final Deque<Class<?>> toFind = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();

    private TemplateGuide(RecordComments comments) {
        this.comments = comments;
    }

    static String write() throws IOException {
        TemplateGuide guide = new TemplateGuide(RecordComments.read());
        guide.text.append("## Pages\n\nEvery page has ").append(guide.common()).append(".\n");
        Stream.concat(Stream.of(HtmlPage.class.getPermittedSubclasses()),
                        Stream.of(TemplatePage.class.getPermittedSubclasses()).filter(Class::isRecord))
                .forEach(guide::page);
        guide.text.append("\n## The site\n\n");
        guide.record("site", SiteView.class);
        guide.text.append("\n## What pages are made of\n");
        while (!guide.toFind.isEmpty()) {
            guide.find(guide.toFind.pop());
        }
        guide.seen.forEach((name, type) -> {
            guide.text.append("\n### ").append(name).append("\n\n");
            guide.record("", type);
        });
        return guide.text.toString();
    }

    private String common() {
        return "`page.path` (" + first(comments.ofMethod(Page.class, "path")) + "); those from a file of the editor's have "
                + "`page.origin`, its path, and those for browsers `page.head`, a " + link(type("Head"));
    }

    private static String first(String sentence) {
        String plain = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
        return Character.toLowerCase(plain.charAt(0)) + plain.substring(1);
    }

    private Class<?> type(String name) {
        try {
            Class<?> type = Class.forName(Page.class.getPackageName() + "." + name);
            toFind.add(type);
            return type;
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private void page(Class<?> kind) {
        List<String> templates = comments.templates(kind);
        text.append("\n### ").append(String.join(", ", templates.stream().map(name -> "`" + name + "`").toList()));
        text.append("\n\n");
        record("page", kind);
    }

    /** Finds the records that a record leads to. */
    private void find(Class<?> type) {
        if (seen.putIfAbsent(RecordComments.name(type), type) == null) {
            for (RecordComponent component : type.getRecordComponents()) {
                word(component.getGenericType());
            }
        }
    }

    private void record(String variable, Class<?> type) {
        text.append(comments.of(type)).append('\n');
        List<RecordComponent> components = Stream.of(type.getRecordComponents())
                .filter(component -> !TemplatePage.class.isAssignableFrom(type) || !COMMON.contains(component.getName()))
                .toList();
        if (components.isEmpty()) {
            return;
        }
        text.append("\n| ").append(variable.isEmpty() ? "name" : "`" + variable + ".`")
                .append(" | is | |\n| --- | --- | --- |\n");
        for (RecordComponent component : components) {
            boolean html = PageWrapper.isHtml(type, component.getName());
            text.append("| `").append(component.getName()).append("` | ")
                    .append(html ? "HTML" : word(component.getGenericType())).append(" | ")
                    .append(comments.of(type, component.getName()).replaceFirst("^HTML, ", "")).append(" |\n");
        }
    }

    private String word(Type type) {
        if (type instanceof ParameterizedType generic) {
            String inner = word(generic.getActualTypeArguments()[0]);
            return generic.getRawType() == Optional.class ? inner + ", or missing" : "list of " + inner;
        } else if (type == String.class) {
            return "text";
        } else if (type == boolean.class) {
            return "true or false";
        } else if (type == int.class || type == long.class || type == Integer.class) {
            return "number";
        } else if (type instanceof Class<?> record && record.isRecord()) {
            toFind.add(record);
            return link(record);
        }
        return "text, as RFC 3339 has it";
    }

    private static String link(Class<?> record) {
        String name = RecordComments.name(record);
        return "[" + name + "](#" + name.replace(".", "").toLowerCase(Locale.ROOT) + ")";
    }
}
