package press.courant.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.apache.james.mime4j.dom.Message;
import org.junit.jupiter.api.Test;

class MailMessageTest {
    private static final ZonedDateTime DATE = ZonedDateTime.of(2023, 9, 5, 9, 5, 7, 123, ZoneId.of("Asia/Yerevan"));

    @Test
    void namesAndSubjectsMayBeInAnyScript() throws IOException {
        String subject = "Միջօրեական 44. «Պատասխան» — ответ союзника, который был дан в понедельник вечером, 答え";
        byte[] bytes = message("Միջօրեական, 44", subject, "Text").toBytes();
        assertThat(new String(bytes, US_ASCII).lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(100));
        Message message = Message.Builder.of(new ByteArrayInputStream(bytes)).build();
        assertThat(message.getSubject()).isEqualTo(subject);
        assertThat(message.getFrom().get(0).getName()).isEqualTo("Միջօրեական, 44");
    }

    @Test
    void itsIdentityComesFromItsContent() {
        String first = head(message("A", "S", "Text"));
        assertThat(head(message("A", "S", "Text"))).isEqualTo(first)
                .contains("Date: Tue, 5 Sep 2023 09:05:07 +0400\r\n", "MIME-Version: 1.0\r\n");
        assertThat(head(message("A", "S", "Other"))).isNotEqualTo(first);
    }

    @Test
    void aSubjectOfSeveralLinesAddsNoHeader() {
        assertThat(head(message("A", "S\r\nBcc: somebody@example.org", "Text"))).doesNotContainPattern("(?m)^Bcc");
    }

    private static String head(MailMessage message) {
        String all = new String(message.toBytes(), US_ASCII);
        return all.substring(0, all.indexOf("\r\n\r\n"));
    }

    private static MailMessage message(String sender, String subject, String text) {
        return new MailMessage("2023-W36", "digest.example", sender, "desk@digest.example", DATE, subject, text,
                "<p>" + text + "</p>");
    }
}
