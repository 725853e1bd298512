package press.courant.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TidyUrlTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://e.org/?utm_source=x                       | https://e.org/",
                "https://e.org/a?id=7&utm_source=x&utm_medium=y&p=1 | https://e.org/a?id=7&p=1",
                "https://e.org/a?UTM_Source=x&b=%C3%A9+%2F&c        | https://e.org/a?b=%C3%A9+%2F&c",
                "https://e.org/a?fbclid=1&gclid=2&mc_cid=3&igshid=4 | https://e.org/a",
                "https://e.org/a?utm%5Fsource=x&b=1                 | https://e.org/a?b=1",
                "https://e.org/a?b=1&amp;utm_source=x               | https://e.org/a?b=1",
                "https://e.org/a?at_medium=rss&at_time=5            | https://e.org/a?at_time=5",
                "https://e.org/a?utm_source=x#part                  | https://e.org/a#part",
                "https://e.org/a#:~:text=some%20words               | https://e.org/a",
                "https://e.org/a#part:~:text=some                   | https://e.org/a#part",
                "https://e.org/a#utm_source=x                       | https://e.org/a",
                "https://e.org/a?guccounter=1&srsltid=2&wt_mc=3     | https://e.org/a",
                "/x/?ref_src=a&y=1                                  | /x/?y=1",
            })
    void tidies(String url, String tidy) {
        assertThat(TidyUrl.tidy(url)).isEqualTo(tidy);
        assertThat(TidyUrl.tidy(tidy)).isEqualTo(tidy);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://e.org/?",
                "https://e.org/?&&a=1&",
                "https://e.org/?ref=front&source=7&s=1&t=2",
                "https://e.org/?b=2&a=1&a=1;c",
                "https://e.org/utm_source=x/?q=utm_source",
                "https://e.org/?atlas=1&pkg=2&%zz=1",
                "https://e.org/#a?utm_source=x",
                "https://e.org/#!/route?x=1",
                "https://e.org/#",
                "mailto:a@e.org?subject=x&utm_source=y",
            })
    void leavesOtherAddressesAsTheyAre(String url) {
        assertThat(TidyUrl.tidy(url)).isEqualTo(url);
    }
}
