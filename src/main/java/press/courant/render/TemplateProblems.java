package press.courant.render;

import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import press.courant.page.TemplatePage;
import press.courant.problem.Location;
import press.courant.problem.Problem;

/** What FreeMarker has to say about a template, as problems whose message does not depend on the page. */
final class TemplateProblems {
    private static final Pattern TIPS = Pattern.compile("\\R----\\R.*", Pattern.DOTALL);
    private static final Pattern PLACE = Pattern.compile(
            "\\s*\\[in template \"[^\"]*\"(?: in [a-z]+ \"[^\"]*\")? at line \\d+, column \\d+]");
    /** Names of classes, and lists of all that there is. */
    private static final Pattern ASIDES = Pattern.compile(
            " \\(wrapper: [^)]*\\)|\\. (?:Help \\(latest version\\)|The name was interpreted by|\\(Note that ).*", Pattern.DOTALL);
    private static final Pattern BREAK = Pattern.compile("\\s*\\R\\s*");

    private TemplateProblems() {}

    /** The syntax error behind a failure, which FreeMarker wraps where another template imports the one that has it. */
    static Optional<Problem> syntax(Exception exception, TemplatePage page) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof ParseException parse) {
                return Optional.of(of(parse, page));
            }
        }
        return Optional.empty();
    }

    static Problem of(TemplateException exception, TemplatePage page) {
        String name = Objects.requireNonNullElse(exception.getTemplateSourceName(), page.template());
        String message = exception instanceof InvalidReferenceException && exception.getBlamedExpressionString() != null
                ? exception.getBlamedExpressionString() + " has no value here"
                : sentence(exception.getMessageWithoutStackTop());
        return problem(name, exception.getLineNumber(), exception.getColumnNumber(), message, page);
    }

    private static Problem of(ParseException exception, TemplatePage page) {
        String name = Objects.requireNonNullElse(exception.getTemplateName(), page.template());
        return problem(name, exception.getLineNumber(), exception.getColumnNumber(),
                sentence(exception.getEditorMessage()), page);
    }

    static Problem of(TemplateNotFoundException exception, TemplatePage page) {
        return problem(page.template(), 0, 0, "there is no such template", page);
    }

    /** A template that includes or calls itself until the stack is full. */
    static Problem endless(TemplatePage page) {
        return problem(page.template(), 0, 0, "this template, or one that it uses, calls itself without end", page);
    }

    static Problem tooLarge(TemplatePage page) {
        return problem(page.template(), 0, 0, "this template writes without end", page);
    }

    private static Problem problem(String name, Integer line, Integer column, String message, TemplatePage page) {
        Location location = line == null || line < 1
                ? TemplateFolder.place(name)
                : new Location("templates/" + name, line, column == null ? 0 : Math.max(0, column));
        return Problem.error(location, message, "while rendering " + page.path());
    }

    private static String sentence(String text) {
        String plain = PLACE.matcher(TIPS.matcher(text).replaceAll("")).replaceAll("");
        String line = ASIDES.matcher(BREAK.matcher(plain.strip()).replaceAll(" ")).replaceAll("");
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }
}
