package press.courant.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import press.courant.page.NotFoundPage;
import press.courant.problem.Outcome;
import press.courant.problem.Problem;

/** What a designer's template may do, what it may not, and what it is told. */
class TemplatesTest {
    private static final NotFoundPage NOT_FOUND = new NotFoundPage("404.html", Optional.empty(),
            SamplePages.head("A <b> title", "/digest/404.html"), List.of());

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ${page.head.title}                            | A &lt;b&gt; title
            ${page.path}                                  | 404.html
            ${page.head.image?has_content?c}              | false
            ${(page.head.image.alt)!'none'}               | none
            ${(page.nonsense)!'none'}                     | none
            ${page.head.indexed?c}                        | true
            ${page.latest?size}                           | 0
            ${12345678}                                   | 12345678
            ${0.5}                                        | 0.5
            ${site.topics[1].label}                       | Diplomacy
            ${site.topics?filter(t -> t.index == 2)?first.id} | space
            ${(page.class)!'closed'}                      | closed
            ${(page.getClass)!'closed'}                   | closed
            """)
    void aTemplateSeesComponentsOnly(String template, String output) throws IOException {
        assertThat(render(template).value().map(TemplatesTest::text)).contains(output);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ${site.getClass()}                                             | 1:3
            ${page.head.title.getBytes()}                                  | 1:3
            ${"freemarker.template.utility.Execute"?new()("id")}           | 1:1
            ${"freemarker.template.utility.ObjectConstructor"?new()}       | 1:1
            ${page?api.class}                                              | 1:3
            ${page.head.title?api.class}                                   | 1:3
            <#include "../../secret.txt">                                  | 1:1
            <#include "/etc/passwd">                                       | 1:1
            <#include "file:///etc/passwd">                                | 1:1
            <#import "classpath:secret.ftlh" as secret>                    | 1:1
            ${page}                                                        | 1:3
            ${page.head.title.bytes}                                       | 1:3
            ${site.topics.class}                                           | 1:3
            """)
    void aTemplateReachesNothingElse(String template, String place) throws IOException {
        Outcome<OutputFile> outcome = render(template);

        assertThat(outcome.value()).isEmpty();
        assertThat(outcome.problems()).singleElement()
                .satisfies(problem -> assertThat(problem.location()).hasToString("templates/404.ftlh:" + place));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a\\n  ${page.titel}        | templates/404.ftlh:2:5 | page.titel has no value here
            a\\n\\t${page.head.tle}    | templates/404.ftlh:2:4 | page.head.tle has no value here
            ${asset('no.css')}         | templates/404.ftlh:1:1 | There is no file 'no.css' in templates/assets
            <#if page.path>x</#if>     | templates/404.ftlh:1:6 | Expected a boolean
            a\\n<#if x>                | templates/404.ftlh:2:7 | unclosed #if
            <#include 'no.ftlh'>       | templates/404.ftlh:1:1 | Template not found for name "no.ftlh"
            <#nonsense>                | templates/404.ftlh:1:2 | Unknown directive: #nonsense
            <@fragment of=page>x</@fragment> | templates/404.ftlh:1:1 | fragment takes what it is of and a variant
            <@fragment of=site.sections variant='a'>x</@fragment> | templates/404.ftlh:1:1 | fragment takes what it is of
            <@fragment of=page variant='a'; x>x</@fragment> | templates/404.ftlh:1:1 | fragment takes what it is of
            <@fragment of=page variant='a'>${page.x}</@fragment> | templates/404.ftlh:1:34 | page.x has no value here
            <#macro m><@m/></#macro><@m/> | templates/404.ftlh  | calls itself without end
            <#list 1.. as n>${n?left_pad(100000)}</#list> | templates/404.ftlh | writes without end
            """)
    void anErrorNamesItsPlace(String template, String place, String message) throws IOException {
        Problem problem = render(template.replace("\\n", "\n").replace("\\t", "\t")).problems().get(0);

        assertThat(problem.location()).hasToString(place);
        assertThat(problem.message()).contains(message).doesNotContain("\n");
        assertThat(problem.hint()).contains("while rendering 404.html");
    }

    @Test
    void aFragmentIsMadeOnceForEachVariant() throws IOException {
        String count = """
                <#assign n = 0>
                <#macro part v><@fragment of=page variant=v><#assign n = n + 1>${n} é & </@fragment></#macro>
                <@part 'a'/><@part 'a'/><@part 'b'/><#assign captured><@part 'b'/></#assign>${captured}""";

        assertThat(text(render(count).value().orElseThrow()).strip()).isEqualTo("1 é & 1 é & 2 é & 2 é &");
    }

    @Test
    void aFragmentOfAListIsMadeOnceForEachOfItsRecords() throws IOException {
        String count = """
                <#assign n = 0>
                <#macro part><@fragment of=site.sections variant='a'; section><#assign n = n + 1>${section.label} ${n}, </@fragment></#macro>
                <@part/><@part/>""";

        assertThat(text(render(count).value().orElseThrow()).strip())
                .isEqualTo("Latest 1, Topics 2, Stories 3, Sources 4, Editions 5, Archive 6, ".repeat(2).strip());
    }

    @Test
    void aFragmentOfWhatATemplateMadeIsMadeEachTime() throws IOException {
        String count = """
                <#assign n = 0>
                <#macro part><@fragment of={'a': 1} variant='a'><#assign n = n + 1>${n}, </@fragment></#macro>
                <#macro parts><@fragment of=site.sections[0..1] variant='b'; section>${section.label}, </@fragment></#macro>
                <@part/><@part/><@parts/><@parts/>""";

        assertThat(text(render(count).value().orElseThrow()).strip())
                .isEqualTo("1, 2, Latest, Topics, Latest, Topics,");
    }

    @Test
    void linkedDataIsWrittenOrPutIntoAText() throws IOException {
        String ways = "<@linkedData/>|${jsonLd}|<#assign captured><@linkedData/></#assign>${captured}";

        assertThat(text(render(ways).value().orElseThrow()).split("\\|"))
                .containsOnly("{\"@context\":\"https://schema.org\",\"@graph\":[]}").hasSize(3);
    }

    @Test
    void anErrorWithinAMacroFileNamesThatFile() throws IOException {
        write("macros/date.ftlh", "<#macro day date>\n${date.nonsense}</#macro>");

        assertThat(render("<#import 'macros/date.ftlh' as dates><@dates.day page.head/>").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.location()).hasToString("templates/macros/date.ftlh:2:3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<#if x>", "<#import 'macros/broken.ftlh' as broken>", "<#include 'macros/broken.ftlh'>"})
    void aSyntaxErrorIsTheSameOnEveryPage(String template) throws IOException {
        write("macros/broken.ftlh", "<#if x>");
        Renderer renderer = renderer(template);
        List<Problem> first = renderer.render(NOT_FOUND).problems();

        assertThat(renderer.render(NOT_FOUND).problems()).isEqualTo(first).singleElement().satisfies(problem -> {
            assertThat(problem.location().toString()).matches("templates/(404|macros/broken)\\.ftlh:1:7");
            assertThat(problem.message()).contains("unclosed #if");
        });
    }

    @Test
    void aSiteOverridesFileByFile() throws IOException {
        write("assets/theme.css", "body {}");
        write("assets/logo.svg", "<svg/>");
        Templates plain = Templates.read(folder.resolve("none")).value().orElseThrow();
        Templates own = Templates.read(folder).value().orElseThrow();

        assertThat(own.assets()).extracting("path").contains("theme/logo.svg", "theme/theme.css");
        assertThat(own.digest()).isNotEqualTo(plain.digest());
        assertThat(own.texts()).containsAllEntriesOf(plain.texts());
        assertThat(text(render("${asset('logo.svg')}").value().orElseThrow())).matches("/digest/theme/logo\\.svg\\?v=[0-9a-f]{8}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ${words.topics}                                                | Topics
            ${words.entries(1)}, ${words.entries(2)}                       | 1 entry, 2 entries
            ${words.labelled("a < b", "c")}                                | a &lt; b: c
            <#assign i><i>x</i></#assign>${words.labelled(i, "a < b")}     | <i>x</i>: a &lt; b
            ${words.json("latest", "entries")?replace('"', '')}            | {latest:{other:Latest},entries:{one:{count} entry,other:{count} entries}}
            """)
    void aTemplateTakesItsWordsFromMessages(String template, String output) throws IOException {
        assertThat(render(template).value().map(TemplatesTest::text)).contains(output);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ${words.topcis}      | words.topcis has no value here
            ${words.entries()}   | words.entries takes 1 text or number: count
            ${words.json("x")}   | words.json takes keys of messages
            """)
    void aTemplateIsToldOfWrongWords(String template, String message) throws IOException {
        assertThat(render(template).problems()).singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains(message));
    }

    @Test
    void aSitesMessagesReplaceThoseOfTheTheme() throws IOException {
        String before = Templates.read(folder).value().orElseThrow().digest();
        write("messages/en.properties", "topics = Subjects\nserach = Find\n");
        Outcome<Templates> own = Templates.read(folder);

        assertThat(own.value().orElseThrow().digest()).isNotEqualTo(before);
        assertThat(own.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.isError()).isFalse();
            assertThat(problem.location()).hasToString("templates/messages/en.properties:2:1");
            assertThat(problem.hint()).contains("did you mean 'search'?");
        });
        assertThat(text(render("${words.topics}, ${words.search}").value().orElseThrow())).isEqualTo("Subjects, Search");
    }

    @Test
    void theDigestFollowsEveryFile() throws IOException {
        String before = Templates.read(folder).value().orElseThrow().digest();
        write("macros/own.ftlh", "x");
        String after = Templates.read(folder).value().orElseThrow().digest();

        assertThat(after).isNotEqualTo(before).isEqualTo(Templates.read(folder).value().orElseThrow().digest());
    }

    @Test
    void aLinkOutOfTheFolderIsRefused() throws IOException {
        Path theme = Files.createDirectory(folder.resolve("theme"));
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        Files.createSymbolicLink(theme.resolve("secret.ftlh"), secret);

        assertThat(Templates.read(theme).problems()).singleElement()
                .satisfies(problem -> assertThat(problem.location()).hasToString("templates/secret.ftlh"));
    }

    @Test
    void aTemplateIsUtf8() throws IOException {
        Files.write(folder.resolve("page.ftlh"), new byte[] {'a', (byte) 0xFF});

        assertThat(Templates.read(folder).problems()).singleElement()
                .satisfies(problem -> assertThat(problem.message()).isEqualTo("this template is not valid UTF-8"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <p>a</p>                              | <p>a</p>
            <table><tr></table>                   | [<table><tr></table>]
            <table class="x"></table>             | [<table class="x"></table>]
            <p title="<table x>">a</p>            | <p title="<table x>">a</p>
            <p title='"<table>'>a</p><table>b</table> | <p title='"<table>'>a</p>[<table>b</table>]
            <tablet>a                             | <tablet>a
            a < b <table                          | a < b <table
            """)
    void tablesScroll(String html, String expected) {
        assertThat(new ScrollingTables("Table").in(html)).isEqualTo(expected
                .replace("[", "<div class=\"scroll\" role=\"group\" aria-label=\"Table\" tabindex=\"0\">")
                .replace("]", "</div>"));
    }

    private Outcome<OutputFile> render(String template) throws IOException {
        return renderer(template).render(NOT_FOUND);
    }

    private Renderer renderer(String template) throws IOException {
        write("404.ftlh", template);
        return new Renderer(Templates.read(folder).value().orElseThrow(), SamplePages.SITE);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String text(OutputFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }
}
