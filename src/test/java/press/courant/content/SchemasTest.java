package press.courant.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemasTest {
    static Stream<String> names() {
        return Schemas.names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void shipWithTheJarAsTheReaderKnowsThem(String name) throws IOException {
        Path file = Path.of("src/main/resources/press/courant/schema", name + ".schema.json");
        if (Boolean.getBoolean("courant.refresh")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, Schemas.json(name));
        }
        assertThat(file).hasContent(Schemas.json(name).stripTrailing());
    }

    @ParameterizedTest
    @MethodSource("names")
    void areJsonWithoutDuplicateNames(String name) throws IOException {
        JsonFactory json = JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
        try (JsonParser parser = json.createParser(Schemas.json(name))) {
            int tokens = 0;
            while (parser.nextToken() != null) {
                tokens++;
            }
            assertThat(tokens).isGreaterThan(10);
        }
    }
}
