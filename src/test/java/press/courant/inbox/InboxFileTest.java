package press.courant.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.courant.content.InboxReader;
import press.courant.model.FeedState;
import press.courant.model.Inbox;
import press.courant.model.InboxItem;
import press.courant.model.InboxItem.Decision;
import press.courant.model.InboxItem.Mention;
import press.courant.parallel.SoleUse;
import press.courant.problem.Outcome;

/** The inbox on the disk. */
class InboxFileTest {
    private static final LocalDate DAY = LocalDate.of(2023, 9, 26);

    @TempDir
    private Path site;

    @BeforeEach
    void aDigest() throws IOException {
        Files.createDirectories(site.resolve("content"));
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        Inbox inbox = new Inbox(
                List.of(new FeedState("a-b", "https://a.example/feed?x=1&y=2", Optional.of("W/\"\\x: 'y'\""),
                        Optional.of("Tue, 26 Sep 2023 08:00:00 GMT"), Optional.of(Instant.parse("2023-09-26T12:00:00Z")))),
                List.of(new InboxItem(7, Decision.DROPPED, Optional.of("- \"Yes\": [no] # {x}, 100 %"),
                        Optional.of("2023-09-26"), Optional.of("null"), Optional.of("Ծով & 海"), DAY, Optional.of(DAY),
                        List.of(new Mention("a-b", Optional.of("https://a.example/1#x"), Optional.of("12")),
                        new Mention("c", Optional.empty(), Optional.of("tag:c,2023: 1"))))));
        new InboxFile(site).update(empty -> inbox);
        assertThat(new InboxFile(site).update(known -> known).value()).contains(inbox);
    }

    @Test
    void commandsAtTheSameTimeLoseNothingOfEachOther() {
        IntStream.range(0, 40).parallel().forEach(number -> {
            try {
                new InboxFile(site).update(inbox -> new Inbox(List.of(), Stream.concat(
                        inbox.items().stream(), Stream.of(item(inbox.items().size() + 1))).toList()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThat(new InboxReader(site).inbox().value().orElseThrow().items()).hasSize(40);
    }

    /** A command that was killed has left its files behind. */
    @Test
    void aKilledCommandIsInNobodysWay() throws IOException {
        Files.writeString(site.resolve("content/.inbox.yaml.new"), "half");
        Files.writeString(site.resolve("content/.inbox.yaml.lock"), "its word");
        new InboxFile(site, Duration.ZERO).update(inbox -> new Inbox(List.of(), List.of(item(1))));
        try (Stream<Path> files = Files.list(site.resolve("content"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("inbox.yaml");
        }
    }

    @Test
    void aCommandThatGoesOnIsNamedAndNothingIsChanged() throws IOException {
        try (SoleUse other = SoleUse.of(site.resolve("content/.inbox.yaml.lock")).orElseThrow()) {
            Outcome<Inbox> outcome =
                    new InboxFile(site, Duration.ofMillis(1)).update(inbox -> new Inbox(List.of(), List.of(item(1))));
            assertThat(outcome.value()).isEmpty();
            assertThat(outcome.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.isError()).isTrue();
                assertThat(problem.message()).isEqualTo("another command of the inbox is at work on this file");
            });
            assertThat(other).isNotNull();
        }
        assertThat(site.resolve("content/inbox.yaml")).doesNotExist();
    }

    private static InboxItem item(int number) {
        return new InboxItem(number, Decision.NEW, Optional.of("Title"), Optional.empty(), Optional.empty(), Optional.empty(), DAY,
                Optional.empty(), List.of(new Mention("a", Optional.of("https://a.example/" + number), Optional.empty())));
    }
}
