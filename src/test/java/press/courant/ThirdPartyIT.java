package press.courant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** The packaged jar holds the notices of all that is packed into it. */
class ThirdPartyIT {
    private static final Path JAR = Path.of(System.getProperty("courant.app", "target/courant"), "lib", "courant.jar");
    private static final Pattern CLASS = Pattern.compile("(?:META-INF/versions/\\d+/)?+(.+/).+\\.class");
    private static final Pattern LIBRARY = Pattern.compile("(?m)^\\S.* \\(([a-z0-9., ]+)\\): (?:Apache-2.0|BSD-[23]-Clause|JDOM|MIT|MPL-1.1)\\b.* Copyright .+$");

    @Test
    void isNamedWithItsLicence() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            List<String> packages = Stream.concat(Stream.of("press.courant"), LIBRARY.matcher(text(jar, "THIRD-PARTY.txt")).results()
                            .flatMap(library -> Stream.of(library.group(1).split(", "))))
                    .map(name -> name.replace('.', '/') + "/").toList();
            assertThat(packages).hasSizeGreaterThan(1);
            assertThat(jar.stream().map(ZipEntry::getName).map(CLASS::matcher).filter(Matcher::matches).map(found -> found.group(1)).distinct())
                    .allSatisfy(folder -> assertThat(packages).anyMatch(folder::startsWith));
            assertThat(packages).allSatisfy(name -> assertThat(jar.stream().map(ZipEntry::getName)).anyMatch(entry -> entry.startsWith(name)));
        }
    }

    @Test
    void hasItsLicencesBesideIt() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(text(jar, "LICENSE")).contains("MIT License", "Apache License");
            assertThat(text(jar, "NOTICE.txt")).contains("Apache Commons");
        }
    }

    private static String text(JarFile jar, String name) throws IOException {
        ZipEntry entry = jar.getEntry("META-INF/" + name);
        assertThat(entry).as(name).isNotNull();
        return new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
    }
}
