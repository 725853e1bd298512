package press.courant.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import press.courant.model.InternalLink;
import press.courant.page.PlannedPage;
import press.courant.page.TextPage;
import press.courant.problem.Location;
import press.courant.problem.Problem;
import press.courant.problem.Severity;

class InternalLinksTest {
    private static final Location PLACE = new Location("content/articles/a.md", 12, 3);
    private static final Set<String> SERVED = InternalLinks.served(Stream.of(
            new TextPage("index.html", ""),
            new TextPage("404.html", ""),
            new TextPage("feed.xml", ""),
            new TextPage("topics/index.html", ""),
            new TextPage("topics/energy/index.html", ""),
            new TextPage("topics/energy/feed.xml", ""),
            new TextPage("topics/diplomacy/index.html", ""),
            new TextPage("sources/moscow-times/index.html", ""),
            new TextPage("2023/09/25/moscow-rejects-charge/index.html", ""),
            new TextPage("2023/09/26/café/index.html", ""),
            new TextPage("assets/Photo.jpg", "")).map(PlannedPage::of).toList());

    private static List<Problem> check(String path) {
        return InternalLinks.check(List.of(new InternalLink(path, PLACE)), SERVED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/404.html", "/feed.xml", "/topics/", "/topics/energy/", "/2023/09/26/café/",
        "/assets/Photo.jpg"})
    void aServedPathIsFine(String path) {
        assertThat(check(path)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # link                               | message                                           | hint
            /topics                              | the link to '/topics' has no final slash          | write '/topics/'
            /topics/energy/index.html            | the link to '/topics/energy/index.html' names the file | write '/topics/energy/'
            /index.html                          | the link to '/index.html' names the file          | write '/'
            /feed.xml/                           | broken link to '/feed.xml/'                       | did you mean '/feed.xml'?
            /topics/enregy/                      | broken link to '/topics/enregy/'                  | did you mean '/topics/energy/'?
            /topcs/diplomacy/                    | broken link to '/topcs/diplomacy/'                | did you mean '/topics/diplomacy/'?
            /assets/photo.jpg                    | broken link to '/assets/photo.jpg'                | did you mean '/assets/Photo.jpg', which differs only in case or Unicode form?
            /Topics/Energy                       | broken link to '/Topics/Energy'                   | did you mean '/topics/energy/', which differs only in case or Unicode form?
            /2023/09/26/cafe\u0301/              | broken link to '/2023/09/26/cafe\u0301/'          | did you mean '/2023/09/26/café/', which differs only in case or Unicode form?
            /2024/01/02/moscow-rejects-charge/   | broken link to '/2024/01/02/moscow-rejects-charge/' | did you mean '/2023/09/25/moscow-rejects-charge/'?
            /assets/Photo.jpeg                   | broken link to '/assets/Photo.jpeg'               | did you mean '/assets/Photo.jpg'?
            /nothing/like/it/at/all/             | broken link to '/nothing/like/it/at/all/'         |
            """)
    void anotherPathIsAWarningAtItsPlace(String path, String message, String hint) {
        assertThat(check(path)).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.WARNING);
            assertThat(problem.location()).isEqualTo(PLACE);
            assertThat(problem.message()).isEqualTo(message);
            assertThat(problem.hint().orElse(null)).isEqualTo(hint);
        });
    }

    @Test
    void manyBrokenLinksInALargeSiteAreChecked() {
        Set<String> served = new HashSet<>();
        List<InternalLink> links = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            served.add("/2023/09/" + i % 30 + "/a-typical-slug-of-an-entry-" + i + "/");
            links.add(new InternalLink("/2023/09/" + i % 30 + "/a-typical-slug-of-an-entry-" + i + (i % 20 == 0 ? "x/" : "/"), PLACE));
        }
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () ->
                assertThat(InternalLinks.check(links, served)).hasSize(5_000));
    }

    @ParameterizedTest
    @CsvSource({"abc, abc, 0", "abc, acb, 1", "abc, ab, 1", "'', abc, 3", "abc, xbcd, 2"})
    void distanceCountsEdits(String one, String other, int distance) {
        assertThat(NearestPaths.distance(one, other)).isEqualTo(distance);
        assertThat(NearestPaths.distance(other, one)).isEqualTo(distance);
    }
}
