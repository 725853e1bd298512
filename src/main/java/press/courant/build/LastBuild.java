package press.courant.build;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import press.courant.build.BuildResult.NextChange;
import press.courant.build.BuildResult.Skipped;
import press.courant.cache.ByteSink;
import press.courant.cache.ByteSource;
import press.courant.cache.CacheLog;
import press.courant.cache.DamageException;
import press.courant.cache.Stamps;
import press.courant.clean.Removal;
import press.courant.content.News;
import press.courant.problem.Problem;

/**
 * What the last build of a site said, and what has to be the same for the next to say it again without reading it.
 *
 * @param options what was built and how
 * @param inputs all that the site was made of
 * @param settled whether whatever was written since has another stamp
 * @param output tells what was published
 */
record LastBuild(
        String options,
        Stamps inputs,
        boolean settled,
        Period period,
        long output,
        PathChecks checks,
        List<Problem> problems,
        List<Removal> removals,
        List<Skipped> skipped,
        Optional<NextChange> nextChange,
        int entries,
        int pages) {
    static final String NAME = "last";

    static Optional<LastBuild> read(CacheLog file) {
        try {
            return file.read().parts().stream().findFirst().map(LastBuild::read);
        } catch (DamageException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static LastBuild read(ByteSource from) {
        return new LastBuild(
                from.text(),
                Stamps.read(from),
                from.flag(),
                new Period(from.instant(), from.instant()),
                from.longNumber(),
                new PathChecks(from.longNumber(), from.list(News::problem)),
                from.list(News::problem),
                from.list(News::removal),
                from.list(source -> new Skipped(source.text(), source.text())),
                from.optional(source -> new NextChange(source.zonedMoment(), source.text(), source.text())),
                from.number(),
                from.number());
    }

    void write(CacheLog file) throws IOException {
        ByteSink to = new ByteSink();
        to.text(options);
        inputs.write(to);
        to.flag(settled);
        to.moment(period.from());
        to.moment(period.until());
        to.longNumber(output);
        to.longNumber(checks.digest());
        to.list(checks.problems(), News::problem);
        to.list(problems, News::problem);
        to.list(removals, News::removal);
        to.list(skipped, (sink, skip) -> {
            sink.text(skip.path());
            sink.text(skip.reason());
        });
        to.optional(nextChange, (sink, change) -> {
            sink.moment(change.at());
            sink.text(change.path());
            sink.text(change.why());
        });
        to.number(entries);
        to.number(pages);
        file.write(to);
    }

    /** Whether a build now would say the same, as long as the output is as it was left. */
    boolean holds(String nextOptions, Stamps now, Instant moment) {
        return settled && options.equals(nextOptions) && inputs.equals(now) && period.has(moment);
    }
}
