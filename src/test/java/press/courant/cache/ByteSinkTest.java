package press.courant.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByteSinkTest {
    private final ByteSink sink = new ByteSink();

    @ParameterizedTest
    @ValueSource(strings = {
        "", "plain", "déjà", "Երևան", "日本", "\uD83D\uDE00", "half \uD83D of a pair", "\uFFFD", "a\u0000b\u00FF",
        "what? a long text with one sign ’ between those that are looked at first"
    })
    void aTextIsReadAsItWasWritten(String text) {
        sink.text(text);
        assertThat(source().text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 127, 128, 1 << 20, Integer.MAX_VALUE, -1, Integer.MIN_VALUE})
    void soIsANumber(int number) {
        sink.number(number);
        assertThat(source().number()).isEqualTo(number);
    }

    @Test
    void soAreAllOthers() {
        ZonedDateTime twice = ZonedDateTime.parse("2023-10-29T02:30:00+01:00[Europe/Berlin]");
        sink.longNumber(Long.MIN_VALUE);
        sink.moment(Instant.MIN);
        sink.moment(twice);
        sink.day(LocalDate.of(1000, 1, 1));
        sink.optional(Optional.of("there"), ByteSink::text);
        sink.optional(Optional.empty(), ByteSink::text);
        sink.list(List.of("a", "b"), ByteSink::text);
        sink.constant(FileStamp.Kind.LINK);
        ByteSource source = source();
        assertThat(source.longNumber()).isEqualTo(Long.MIN_VALUE);
        assertThat(source.instant()).isEqualTo(Instant.MIN);
        assertThat(source.zonedMoment()).isEqualTo(twice);
        assertThat(source.day()).isEqualTo(LocalDate.of(1000, 1, 1));
        assertThat(source.optional(ByteSource::text)).contains("there");
        assertThat(source.optional(ByteSource::text)).isEmpty();
        assertThat(source.list(ByteSource::text)).containsExactly("a", "b");
        assertThat(source.constant(FileStamp.Kind.values())).isEqualTo(FileStamp.Kind.LINK);
        assertThatThrownBy(source::flag).as("its end").isInstanceOf(DamageException.class);
    }

    @Test
    void bytesThatEndTooEarlyAreDamage() {
        sink.text("a text of some length");
        for (int length = 0; length < sink.length(); length++) {
            ByteSource cut = new ByteSource(sink.array(), 0, length);
            assertThatThrownBy(cut::text).isInstanceOf(DamageException.class);
        }
    }

    private ByteSource source() {
        return new ByteSource(sink.array(), 0, sink.length());
    }
}
