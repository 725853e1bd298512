package press.courant.card;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

/** Writes PNG files with a palette of 16 colours (PNG 1.2, bit depth 4, colour type 3). For one thread. */
final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte DEPTH = 4;
    private static final byte WITH_PALETTE = 3;
    /** Of a stream of compressed data (RFC 1950): a window of 32 KB, and made fast. */
    private static final short STREAM = 0x7801;
    private static final int CHUNK = 12;

    private final Compressor compressor = new Compressor();

    /** @param palette red, green and blue of each colour, {@code 0xrrggbb} */
    byte[] write(Raster raster, int[] palette) {
        byte[] rows = raster.rows();
        byte[] compressed = compressor.compress(rows, raster.stride());
        Adler32 sum = new Adler32();
        sum.update(rows);
        ByteBuffer header = ByteBuffer.allocate(13)
                .putInt(raster.width()).putInt(raster.height()).put(DEPTH).put(WITH_PALETTE);
        ByteBuffer colours = ByteBuffer.allocate(3 * palette.length);
        for (int colour : palette) {
            colours.put((byte) (colour >> 16)).put((byte) (colour >> 8)).put((byte) colour);
        }
        ByteBuffer data = ByteBuffer.allocate(compressed.length + 6)
                .putShort(STREAM).put(compressed).putInt((int) sum.getValue());
        ByteBuffer file = ByteBuffer.allocate(
                SIGNATURE.length + 4 * CHUNK + header.capacity() + colours.capacity() + data.capacity());
        file.put(SIGNATURE);
        chunk("IHDR", header.array(), file);
        chunk("PLTE", colours.array(), file);
        chunk("IDAT", data.array(), file);
        chunk("IEND", new byte[0], file);
        return file.array();
    }

    private static void chunk(String type, byte[] content, ByteBuffer file) {
        CRC32 sum = new CRC32();
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        sum.update(name);
        sum.update(content);
        file.putInt(content.length).put(name).put(content).putInt((int) sum.getValue());
    }
}
