package press.courant.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.Fields;
import org.apache.james.mime4j.message.BodyPart;
import org.apache.james.mime4j.message.BodyPartBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.message.MultipartBuilder;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawField;

/**
 * A message of two alternatives, plain text and HTML (RFC 5322, RFC 2046 section 5.1.4).
 *
 * <p>Nothing of it is of chance or of the clock: its identity and the boundary between its parts come from its content.
 *
 * @param name what its identity begins with, such as {@code 2023-W39}; letters, digits and hyphens
 * @param host that its identity is unique at, in ASCII
 * @param senderName any text
 * @param senderAddress in ASCII
 */
public record MailMessage(
        String name,
        String host,
        String senderName,
        String senderAddress,
        ZonedDateTime date,
        String subject,
        String text,
        String html) {
    private static final int DIGEST_BYTES = 12;
    private static final int MANY = 5;

    /** The message with lines that end in CRLF and are at most 998 characters long, all ASCII. */
    public byte[] toBytes() {
        String digest = digest();
        int at = senderAddress.lastIndexOf('@');
        try {
            Message message = Message.Builder.of()
                    .setField(Fields.from(new Mailbox(
                            senderName, senderAddress.substring(0, at), senderAddress.substring(at + 1))))
                    .addField(Fields.subject(subject))
                    .addField(new RawField("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(
                            date.truncatedTo(ChronoUnit.SECONDS).toOffsetDateTime())))
                    .addField(Fields.messageId("<" + name + "." + digest + "@" + host + ">"))
                    .addField(Fields.version("1.0"))
                    // Mail programs open it as a draft to be addressed and sent.
                    .addField(new RawField("X-Unsent", "1"))
                    .setBody(MultipartBuilder.create("alternative")
                            .addBodyPart(part("plain", text)).addBodyPart(part("html", html)).build())
                    .setField(Fields.contentType("multipart/alternative", new NameValuePair("boundary", "=_" + digest)))
                    .build();
            return DefaultMessageWriter.asBytes(message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BodyPart part(String kind, String text) throws IOException {
        return BodyPartBuilder.create()
                .setBody(text.replaceAll("\\r?\\n", "\r\n"), kind, StandardCharsets.UTF_8)
                .setContentType("text/" + kind, new NameValuePair("charset", "utf-8"))
                .setContentTransferEncoding(isMostlyAscii(text) ? "quoted-printable" : "base64")
                .build();
    }

    /** Quoted-printable triples each byte that is not of ASCII. */
    private static boolean isMostlyAscii(String text) {
        return text.chars().filter(letter -> letter > 0x7F).count() * MANY < text.length();
    }

    private String digest() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            String moment = date.toOffsetDateTime().toString();
            for (String part : List.of(senderName, senderAddress, moment, subject, text, html)) {
                sha256.update((part.length() + ":" + part).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(sha256.digest(), 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
