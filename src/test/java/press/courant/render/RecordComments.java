package press.courant.render;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The comments on the records that templates see, from their sources. */
final class RecordComments {
    private static final Path SOURCES = Path.of("src/main/java/press/courant/page");
    /** An edition's mail has two, which whoever makes it names. */
    private static final Map<String, List<String>> NAMED_ELSEWHERE =
            Map.of("MailPage", List.of("edition-mail.ftlh", "edition-mail-text.ftl"));

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, List<String>> templates = new HashMap<>(NAMED_ELSEWHERE);

    private RecordComments() {}

    static RecordComments read() throws IOException {
        RecordComments comments = new RecordComments();
        List<Path> sources;
        try (Stream<Path> files = Files.list(SOURCES)) {
            sources = files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null,
                    files.getJavaFileObjectsFromPaths(sources));
            DocTrees trees = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                comments.new Scanner(trees).scan(unit, "");
            }
        }
        return comments;
    }

    /** A record's name, with that of the record that it is in. */
    static String name(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }

    /** The sentence on a record. */
    String of(Class<?> type) {
        return texts.getOrDefault(name(type), "");
    }

    /** The words on a component of a record; none where its name says it all. */
    String of(Class<?> type, String component) {
        return texts.getOrDefault(name(type) + "#" + component, "");
    }

    /** The sentence on a method. */
    String ofMethod(Class<?> type, String method) {
        return texts.getOrDefault(name(type) + "#" + method + "()", "");
    }

    /** The templates of a kind of page. */
    List<String> templates(Class<?> kind) {
        return templates.getOrDefault(name(kind), List.of());
    }

    private final class Scanner extends TreePathScanner<Void, String> {
        private final DocTrees trees;

        Scanner(DocTrees trees) {
            this.trees = trees;
        }

        @Override
        public Void visitClass(ClassTree type, String outer) {
            String name = (outer.isEmpty() ? "" : outer + ".") + type.getSimpleName();
            DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
            if (comment != null) {
                texts.put(name, plain(comment.getFullBody()));
                comment.getBlockTags().stream().filter(ParamTree.class::isInstance).map(ParamTree.class::cast)
                        .forEach(tag -> texts.put(name + "#" + tag.getName(), plain(tag.getDescription())));
            }
            return super.visitClass(type, name);
        }

        @Override
        public Void visitMethod(MethodTree method, String type) {
            DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
            if (comment != null) {
                texts.put(type + "#" + method.getName() + "()", plain(comment.getFirstSentence()));
            }
            return super.visitMethod(method, type);
        }

        @Override
        public Void visitLiteral(com.sun.source.tree.LiteralTree literal, String type) {
            if (literal.getValue() instanceof String text && text.matches("[a-z0-9-]+\\.ftl[hx]?")) {
                templates.put(type, List.of(text));
            }
            return null;
        }
    }

    private static String plain(List<? extends DocTree> words) {
        StringBuilder text = new StringBuilder();
        for (DocTree word : words) {
            if (word instanceof LiteralTree code) {
                text.append('`').append(code.getBody()).append('`');
            } else if (word instanceof LinkTree link) {
                text.append('`').append(link.getReference()).append('`');
            } else {
                text.append(word);
            }
        }
        return text.toString().replaceAll("\\s+", " ").replace("|", "\\|").strip();
    }
}
