package press.courant.fetch;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;

/**
 * The body of an answer, unpacked, within bounds.
 *
 * <p>Whether it is packed by gzip, its first bytes say; headers are wrong about it both ways.
 */
final class Body {
    private static final int MEGABYTE = 1024 * 1024;

    private Body() {}

    static byte[] read(ClassicHttpResponse response, WebAddress address, Optional<String> mediaType, int limit)
            throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new byte[0];
        } else if (entity.getContentLength() > limit) {
            throw tooLarge(mediaType, limit);
        }
        try {
            byte[] bytes = unpacked(entity.getContent(), response, address).readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw tooLarge(mediaType, limit);
            }
            return bytes;
        } catch (ZipException | EOFException e) {
            throw new FetchException("what " + address.site() + " sends is damaged gzip data", Failures.SAVE);
        }
    }

    private static InputStream unpacked(InputStream raw, ClassicHttpResponse response, WebAddress address) throws IOException {
        byte[] start = raw.readNBytes(2);
        InputStream all = new SequenceInputStream(new ByteArrayInputStream(start), raw);
        if (start.length == 2 && (start[0] & 0xFF) == 0x1F && (start[1] & 0xFF) == 0x8B) {
            return new GZIPInputStream(all);
        }
        Optional<String> packing = Visit.first(response, HttpHeaders.CONTENT_ENCODING)
                .filter(name -> !name.matches("(?i)(x-)?gzip|identity|none|utf-?8"));
        if (packing.isPresent()) {
            throw new FetchException(
                    address.site() + " packs what it sends in a way that it was not asked for: " + packing.get(), Failures.SAVE);
        }
        return all;
    }

    private static FetchException tooLarge(Optional<String> mediaType, int limit) {
        return new FetchException("this is more than " + limit / MEGABYTE + " MB" + mediaType.map(type -> " of " + type).orElse(""),
                "only pages and feeds are read; save the article's page alone, or paste its text");
    }
}
