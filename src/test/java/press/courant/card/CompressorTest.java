package press.courant.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is compressed comes out again. */
class CompressorTest {
    private final Compressor compressor = new Compressor();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 257, 258, 259, 600, 65_536})
    void equalBytes(int length) throws DataFormatException {
        assertComesBack(new byte[length], 7);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 16, 256})
    void bytesOfChance(int kinds) throws DataFormatException {
        Random random = new Random(kinds);
        for (int length : new int[] {1, 10, 1_000, 100_000}) {
            byte[] bytes = new byte[length];
            for (int i = 0; i < length; i++) {
                bytes[i] = (byte) random.nextInt(kinds);
            }
            assertComesBack(bytes, 601);
        }
    }

    @Test
    void rowsThatRepeatEachOtherFromAfar() throws DataFormatException {
        Random random = new Random(1);
        byte[] row = new byte[40_000];
        random.nextBytes(row);
        byte[] rows = new byte[3 * row.length];
        for (int i = 0; i < 3; i++) {
            System.arraycopy(row, 0, rows, i * row.length, row.length);
        }
        assertComesBack(rows, row.length);
        assertComesBack(rows, 1);
    }

    /** Each byte is 1.6 times as frequent as the one before: Huffman's codes would have more than 15 bits. */
    @Test
    void countsThatAreFarApart() throws DataFormatException {
        StringBuilder text = new StringBuilder();
        double count = 1;
        for (int kind = 0; kind < 26; kind++) {
            for (int i = 0; i < count; i++) {
                // No four of them repeat where they are looked for.
                text.append((char) kind).append((char) (30 + i % 97)).append((char) (130 + i / 97 % 101));
            }
            count *= 1.6;
        }
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) text.charAt(i);
        }
        assertComesBack(bytes, 50_000);
    }

    private void assertComesBack(byte[] bytes, int stride) throws DataFormatException {
        byte[] compressed = compressor.compress(bytes, stride);
        Inflater inflater = new Inflater(true);
        inflater.setInput(compressed);
        byte[] back = new byte[bytes.length + 1];
        int length = 0;
        while (!inflater.finished()) {
            int more = inflater.inflate(back, length, back.length - length);
            assertThat(more > 0 || inflater.finished()).as("goes on").isTrue();
            length += more;
        }
        assertThat(inflater.getRemaining()).isZero();
        inflater.end();
        assertThat(length).isEqualTo(bytes.length);
        assertThat(java.util.Arrays.equals(back, 0, length, bytes, 0, length)).isTrue();
    }
}
