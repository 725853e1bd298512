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

    /**
     * What a file holds.
     *
     * @param build absent where it is not to be believed
     * @param log what it is written in
     */
    record Left(Optional<LastBuild> build, CacheLog.Content log) {}

    static Left read(CacheLog file) {
        CacheLog.Content log = file.read();
        Optional<LastBuild> build = Optional.empty();
        try {
            for (ByteSource part : log.parts()) {
                build = Optional.of(read(part, build));
            }
            return new Left(build, log);
        } catch (DamageException | IllegalArgumentException damaged) {
            return new Left(Optional.empty(), log);
        }
    }

    /** A part has all that is not as in the part before. */
    private static LastBuild read(ByteSource from, Optional<LastBuild> before) {
        Stamps stamps = from.flag() ? before.orElseThrow().inputs().changed(from) : Stamps.read(from);
        boolean sameNews = from.flag();
        return new LastBuild(
                from.text(),
                stamps,
                from.flag(),
                new Period(from.instant(), from.instant()),
                from.longNumber(),
                sameNews ? new PathChecks(from.longNumber(), before.orElseThrow().checks().problems())
                        : new PathChecks(from.longNumber(), from.list(News::problem)),
                sameNews ? before.orElseThrow().problems() : from.list(News::problem),
                sameNews ? before.orElseThrow().removals() : from.list(News::removal),
                sameNews ? before.orElseThrow().skipped() : from.list(source -> new Skipped(source.text(), source.text())),
                from.optional(source -> new NextChange(source.zonedMoment(), source.text(), source.text())),
                from.number(),
                from.number());
    }

    /** Writes it down, as little as there is to tell after what is there. */
    void write(CacheLog file, Left left) throws IOException {
        boolean adds = left.build().isPresent() && !left.log().isWasteful();
        Optional<LastBuild> before = adds ? left.build() : Optional.empty();
        ByteSink to = new ByteSink();
        boolean sameFiles = before.filter(last -> last.inputs().paths().equals(inputs.paths())).isPresent();
        to.flag(sameFiles);
        if (sameFiles) {
            inputs.writeChanged(to, before.get().inputs());
        } else {
            inputs.write(to);
        }
        boolean sameNews = before.filter(this::hasSameNewsAs).isPresent();
        to.flag(sameNews);
        to.text(options);
        to.flag(settled);
        to.moment(period.from());
        to.moment(period.until());
        to.longNumber(output);
        to.longNumber(checks.digest());
        if (!sameNews) {
            writeNews(to);
        }
        to.optional(nextChange, (sink, change) -> {
            sink.moment(change.at());
            sink.text(change.path());
            sink.text(change.why());
        });
        to.number(entries);
        to.number(pages);
        if (adds) {
            file.append(to, left.log());
        } else {
            file.write(to);
        }
    }

    private boolean hasSameNewsAs(LastBuild other) {
        return checks.problems().equals(other.checks.problems()) && problems.equals(other.problems)
                && removals.equals(other.removals) && skipped.equals(other.skipped);
    }

    private void writeNews(ByteSink to) {
        to.list(checks.problems(), News::problem);
        to.list(problems, News::problem);
        to.list(removals, News::removal);
        to.list(skipped, (sink, skip) -> {
            sink.text(skip.path());
            sink.text(skip.reason());
        });
    }

    /** Whether a build now would say the same, as long as the output is as it was left. */
    boolean holds(String nextOptions, Stamps now, Instant moment) {
        return settled && options.equals(nextOptions) && inputs.equals(now) && period.has(moment);
    }
}
