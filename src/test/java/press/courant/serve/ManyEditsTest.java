package press.courant.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import press.courant.build.PlanOptions;

/** What readers get while files are saved, come and go, one after the other and by every kind of editor. */
class ManyEditsTest {
    private static final String FIRST = "/digest/2023/09/25/first/";

    @TempDir
    private Path folder;

    private PreviewedSite site;
    private Http http;

    @BeforeEach
    void start() throws IOException {
        site = new PreviewedSite(folder).withDigest().serve();
        http = new Http(site.origin());
    }

    @AfterEach
    void stop() {
        site.close();
        assertThat(site.heard.failures).isEmpty();
    }

    /** How an editor's program saves a file. */
    enum Save {
        IN_PLACE {
            @Override
            void save(PreviewedSite site, String path, String text) {
                site.write(path, text);
            }
        },
        BESIDE_AND_MOVED {
            @Override
            void save(PreviewedSite site, String path, String text) {
                site.replace(path, text);
            }
        },
        DELETED_AND_MADE_ANEW {
            @Override
            void save(PreviewedSite site, String path, String text) {
                site.delete(path);
                site.write(path, text);
            }
        };

        abstract void save(PreviewedSite site, String path, String text);
    }

    @ParameterizedTest
    @EnumSource
    void twoHundredSavesGiveNoHalfPage(Save save) {
        Pattern whole = Pattern.compile("(?s)<!DOCTYPE html>.*The (?:first text\\.|(\\d+)th text, whole to its end \\1\\.).*</html>\\s*");
        AtomicBoolean saving = new AtomicBoolean(true);
        List<CompletableFuture<List<String>>> readers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            readers.add(CompletableFuture.supplyAsync(() -> {
                List<String> faults = new ArrayList<>();
                while (saving.get()) {
                    HttpResponse<String> page = http.get(FIRST);
                    if (page.statusCode() != 200 || !whole.matcher(page.body()).matches()) {
                        faults.add(page.statusCode() + " " + page.body());
                    }
                    if (http.get("/digest/").statusCode() != 200) {
                        faults.add("home");
                    }
                }
                return faults;
            }));
        }
        for (int i = 1; i <= 200; i++) {
            save.save(site, "content/articles/first.md",
                    PreviewedSite.entry("first", "The " + i + "th text, whole to its end " + i + "."));
        }
        PreviewedSite.await("the last one is shown", () -> http.get(FIRST).body().contains("The 200th text"));
        saving.set(false);
        readers.forEach(reader -> assertThat(reader.join()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        ".first.md.swp", ".first.md.swo", "first.md~", "#first.md#", ".#first.md", "4913", "first.md.tmp", ".goutputstream-1",
        "first.md.bak", "first.md___jb_tmp___", "first.md.tmp.123", "first.md.part", ".DS_Store", "Thumbs.db"
    })
    void filesOfEditorsAreNoEdits(String name) {
        site.write("content/articles/" + name, "---\ntitle: [\n---\n");
        site.writeEntry("second", "Another text.");
        PreviewedSite.await("the edit is shown", () -> http.get("/digest/2023/09/25/second/").body().contains("Another text."));
        assertThat(site.heard.problems).isEmpty();
        assertThat(site.heard.updates.stream().flatMap(update -> update.changed().stream()))
                .isNotEmpty().noneMatch(path -> path.endsWith(name));
        site.delete("content/articles/" + name);
        site.writeEntry("second", "One more text.");
        PreviewedSite.await("the next is shown", () -> http.get("/digest/2023/09/25/second/").body().contains("One more text."));
    }

    @Test
    void foldersComeAndGo() throws IOException {
        comeAndGo();
    }

    private void comeAndGo() throws IOException {
        site.write("content/articles/new/deep/er/fourth.md", PreviewedSite.entry("fourth", "The fourth text."));
        awaitStatus("/digest/2023/09/25/fourth/", 200);
        site.write("content/articles/new/deep/er/fifth.md", PreviewedSite.entry("fifth", "The fifth text."));
        awaitStatus("/digest/2023/09/25/fifth/", 200);
        site.write("content/articles/new/deep/er/fourth.md", PreviewedSite.entry("fourth", "Edited."));
        PreviewedSite.await("it is shown", () -> http.get("/digest/2023/09/25/fourth/").body().contains("Edited."));
        Files.move(folder.resolve("content/articles/new"), folder.resolve("content/articles/renamed"));
        site.write("content/articles/renamed/deep/er/fourth.md", PreviewedSite.entry("fourth", "Edited again."));
        PreviewedSite.await("it is shown", () -> http.get("/digest/2023/09/25/fourth/").body().contains("Edited again."));
        Path elsewhere = Files.move(folder.resolve("content/articles/renamed"), folder.resolve("elsewhere"));
        awaitStatus("/digest/2023/09/25/fourth/", 404);
        Files.move(elsewhere, folder.resolve("content/articles/back"));
        awaitStatus("/digest/2023/09/25/fifth/", 200);
        PathUtils.deleteDirectory(folder.resolve("content/articles/back"));
        awaitStatus("/digest/2023/09/25/fifth/", 404);
        site.write("templates/404.ftlh", "<p>Ours</p>");
        PreviewedSite.await("the first template counts", () -> http.get("/digest/nowhere").body().contains("Ours"));
        PathUtils.deleteDirectory(folder.resolve("templates"));
        PreviewedSite.await("it is gone", () -> !http.get("/digest/nowhere").body().contains("Ours"));
    }

    @Test
    void withoutHandlesItPollsAndSaysSo() throws IOException {
        site.close();
        site.serve(PlanOptions.of(folder), ServerOptions.of(folder), (files, changed, failed) -> {
            throw new FileSystemException("User limit of inotify watches reached");
        });
        http = new Http(site.origin());
        assertThat(site.heard.reasonsToPoll).containsExactly("User limit of inotify watches reached");
        comeAndGo();
    }

    @Test
    void whereHandlesRunOutLaterItPollsFromThenOn() throws IOException {
        site.close();
        List<Runnable> runOut = new ArrayList<>();
        site.serve(PlanOptions.of(folder), ServerOptions.of(folder), (files, changed, failed) -> {
            runOut.add(() -> failed.accept(new IOException("Too many open files")));
            return () -> {};
        });
        http = new Http(site.origin());
        site.writeEntry("untold", "Nobody told of it.");
        runOut.get(0).run();
        runOut.get(0).run();
        assertThat(site.heard.reasonsToPoll).containsExactly("Too many open files");
        awaitStatus("/digest/2023/09/25/untold/", 200);
        comeAndGo();
    }

    @Test
    void aFailureIsToldOnce() {
        site.write("content/articles/broken.md", "---\ntitle: [\n---\n");
        PreviewedSite.await("it is told", () -> !site.heard.problems.isEmpty());
        int told = site.heard.problems.size();
        for (String text : List.of("Once.", "Twice.", "Thrice.")) {
            int before = site.heard.updates.size();
            site.writeEntry("second", text);
            PreviewedSite.await("it was read again", () -> site.heard.updates.size() > before);
        }
        assertThat(site.heard.problems).hasSize(told);
        site.delete("content/articles/broken.md");
        PreviewedSite.await("it is mended", () -> site.heard.updates.stream().anyMatch(PreviewListener.Update::mended));
        site.write("content/articles/broken.md", "---\ntitle: [\n---\n");
        PreviewedSite.await("it is told again", () -> site.heard.problems.size() == 2 * told);
    }

    @Test
    void aFailingTemplateIsToldOnce() {
        site.write("templates/entry.ftlh", "<p>${nowhere}</p>");
        PreviewedSite.await("it fails", () -> http.get(FIRST).statusCode() == 500);
        http.get("/digest/2023/09/25/second/");
        site.writeEntry("first", "Another text.");
        PreviewedSite.await("it was read again", () -> site.heard.updates.size() > 1);
        assertThat(http.get(FIRST).body()).contains("templates/entry.ftlh:1:6");
        assertThat(site.heard.problems).singleElement()
                .satisfies(problem -> assertThat(problem.location().toString()).isEqualTo("templates/entry.ftlh:1:6"));
    }

    private void awaitStatus(String path, int status) {
        PreviewedSite.await(path + " is " + status, () -> http.get(path).statusCode() == status);
    }
}
