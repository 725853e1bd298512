package press.courant.content;

import press.courant.cache.ByteSink;
import press.courant.cache.ByteSource;
import press.courant.clean.Removal;
import press.courant.problem.Location;
import press.courant.problem.Problem;
import press.courant.problem.Severity;

/** What a build tells of its input, as bytes, and the way back. */
public final class News {
    private static final Severity[] SEVERITIES = Severity.values();
    private static final Removal.Zone[] ZONES = Removal.Zone.values();

    private News() {}

    public static void location(ByteSink sink, Location location) {
        sink.text(location.path());
        sink.number(location.line());
        sink.number(location.column());
    }

    public static Location location(ByteSource from) {
        return new Location(from.text(), from.number(), from.number());
    }

    public static void removal(ByteSink sink, Removal removal) {
        sink.text(removal.path());
        sink.number(removal.firstLine());
        sink.number(removal.lastLine());
        sink.list(removal.rules(), ByteSink::text);
        sink.longNumber(Double.doubleToLongBits(removal.score()));
        sink.constant(removal.zone());
        sink.text(removal.text());
    }

    public static Removal removal(ByteSource from) {
        return new Removal(from.text(), from.number(), from.number(), from.list(ByteSource::text),
                Double.longBitsToDouble(from.longNumber()), from.constant(ZONES), from.text());
    }

    public static void problem(ByteSink sink, Problem problem) {
        sink.constant(problem.severity());
        location(sink, problem.location());
        sink.text(problem.message());
        sink.optional(problem.hint(), ByteSink::text);
    }

    public static Problem problem(ByteSource from) {
        return new Problem(from.constant(SEVERITIES), location(from), from.text(), from.optional(ByteSource::text));
    }
}
