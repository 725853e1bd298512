package press.courant.serve;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.eclipse.jetty.http.CompressedContentFormat;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.http.content.HttpContent;
import org.eclipse.jetty.http.content.ResourceHttpContent;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.ResourceService;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.resource.MemoryResource;
import org.eclipse.jetty.util.resource.Resource;
import org.eclipse.jetty.util.resource.ResourceFactory;

/** Sends files as HTTP wants it: whole or in parts, or only the news that they have not changed. */
final class FileSender {
    private static final long SMALL = 1 << 20;

    private final ResourceService service = new ResourceService() {
        @Override
        protected void putHeaders(Response response) {
            super.putHeaders(response);
            response.getHeaders().remove(HttpHeader.LAST_MODIFIED);
        }
    };

    FileSender() {
        service.setEtags(true);
        service.setDirAllowed(false);
        service.setAcceptRanges(true);
    }

    void send(Request request, Response response, Callback callback, String type, byte[] bytes) {
        MemoryResource resource = new MemoryResource(URI.create("memory:/file"), bytes);
        send(request, response, callback, new ResourceHttpContent(resource, type), ReloadTag.digest(bytes));
    }

    /** @param digest of what the file held when it was read last; a large one is not read for a newer one */
    void send(Request request, Response response, Callback callback, String type, Path file, String digest)
            throws IOException {
        if (Files.size(file) <= SMALL) {
            send(request, response, callback, type, Files.readAllBytes(file));
        } else {
            Resource resource = ResourceFactory.root().newResource(file);
            send(request, response, callback, new ResourceHttpContent(resource, type), digest);
        }
    }

    private void send(Request request, Response response, Callback callback, HttpContent content, String digest) {
        HttpField tag = new HttpField(HttpHeader.ETAG, '"' + digest + '"');
        service.doGet(asFile(request, tag.getValue()), response, callback, new Tagged(content, tag));
    }

    /**
     * The request as one for a file, since the service takes a path that ends in a slash for a folder's.
     *
     * <p>Times are no condition: two saves may share a second.
     */
    private static Request asFile(Request request, String tag) {
        HttpFields.Mutable headers = HttpFields.build(request.getHeaders())
                .remove(HttpHeader.IF_MODIFIED_SINCE)
                .remove(HttpHeader.IF_UNMODIFIED_SINCE);
        if (headers.contains(HttpHeader.IF_RANGE) && !tag.equals(headers.get(HttpHeader.IF_RANGE))) {
            headers.remove(HttpHeader.RANGE);
        }
        String known = String.join(", ", headers.getValuesList(HttpHeader.IF_NONE_MATCH));
        if (!known.isEmpty()) {
            // Any and a weak one will do, which Jetty takes for other ones.
            headers.put(HttpHeader.IF_NONE_MATCH, known.equals("*") ? tag : known.replace("W/", ""));
        }
        HttpFields used = headers.asImmutable();
        return new Request.Wrapper(Request.serveAs(request, HttpURI.from("/file"))) {
            @Override
            public HttpFields getHeaders() {
                return used;
            }
        };
    }

    /** A content that is known by its hash. */
    private static final class Tagged extends HttpContent.Wrapper {
        private final HttpField tag;

        Tagged(HttpContent content, HttpField tag) {
            super(content);
            this.tag = tag;
        }

        @Override
        public HttpField getETag() {
            return tag;
        }

        @Override
        public Set<CompressedContentFormat> getPreCompressedContentFormats() {
            return Set.of();
        }
    }
}
