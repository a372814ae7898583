package careers.survey.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import careers.platform.json.CanonicalJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchContentTest {

    @Test
    void countsBlankLinesAndReadsThemNot() {
        BatchContent content = BatchContent.unpack(utf8("{\"a\":1}\r\n\n \t\n{\"b\":2}"), null);

        assertThat(content.lines())
                .extracting(BatchContent.Line::number, line -> line.text().orElseThrow())
                .containsExactly(tuple(1, "{\"a\":1}\r"), tuple(4, "{\"b\":2}"));
    }

    @Test
    void unpacksGzipAlsoOfSeveralMembers() {
        byte[] two = join(gzip(utf8("1\n")), gzip(utf8("2\n")));

        assertThat(BatchContent.unpack(two, "gzip").lines()).hasSize(2);
        assertThat(BatchContent.unpack(two, " GZIP ").lines()).hasSize(2);
    }

    @Test
    void stopsUnpackingABombAtTheLimit() {
        byte[] bomb = gzip(new byte[200 * 1024 * 1024]);
        assertThat(bomb.length).isLessThan(300_000);

        assertThatThrownBy(() -> BatchContent.unpack(bomb, "gzip")).hasMessage("BATCH_TOO_LARGE");
    }

    @Test
    void takesExactlyFiveThousandLinesAndTenMegabytes() {
        assertThat(BatchContent.unpack(utf8("1\n".repeat(5_000)), null).lines()).hasSize(5_000);
        assertThatThrownBy(() -> BatchContent.unpack(utf8("1\n".repeat(5_001)), null))
                .hasMessage("BATCH_TOO_LARGE");
        byte[] largest = new byte[BatchContent.MAX_BYTES];
        Arrays.fill(largest, (byte) '1');
        assertThat(BatchContent.unpack(largest, null).lines()).hasSize(1);
        assertThatThrownBy(() -> BatchContent.unpack(Arrays.copyOf(largest, largest.length + 1), null))
                .hasMessage("BATCH_TOO_LARGE");
    }

    @Test
    void refusesBrokenGzipAndOtherEncodings() {
        byte[] packed = gzip(utf8("{\"a\":1}\n".repeat(100)));

        assertThatThrownBy(() -> BatchContent.unpack(Arrays.copyOf(packed, packed.length - 10), "gzip"))
                .hasMessage("CONTENT_NOT_GZIP");
        assertThatThrownBy(() -> BatchContent.unpack(utf8("{}"), "gzip")).hasMessage("CONTENT_NOT_GZIP");
        assertThatThrownBy(() -> BatchContent.unpack(new byte[0], "gzip")).hasMessage("CONTENT_NOT_GZIP");
        assertThatThrownBy(() -> BatchContent.unpack(utf8("{}"), "br")).hasMessage("UNSUPPORTED_MEDIA_TYPE");
        assertThatThrownBy(() -> BatchContent.unpack(packed, "gzip, gzip")).hasMessage("UNSUPPORTED_MEDIA_TYPE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", " \r\n\t\n"})
    void refusesABodyWithoutALine(String body) {
        assertThatThrownBy(() -> BatchContent.unpack(utf8(body), null)).hasMessage("BATCH_EMPTY");
    }

    @Test
    void hasNoTextForALineThatIsNotUtf8() {
        assertThat(new BatchContent.Line(1, new byte[] {'"', (byte) 0xC3, '"'}).text())
                .isEmpty();
        assertThat(new BatchContent.Line(1, utf8("\"tŷ\"")).text()).contains("\"tŷ\"");
    }

    @Test
    void takesADigestAmongOthers() {
        byte[] body = utf8("{\"hello\": \"world\"}\n");

        ContentDigest.require(List.of(digest(body)), body);
        ContentDigest.require(List.of("sha-512=:AAAA:, " + digest(body) + " , md5=:AAAA:"), body);
        ContentDigest.require(List.of("sha-512=:AAAA:", digest(body)), body);
    }

    @Test
    void refusesADigestThatIsWrongMissingDoubledOrMalformed() {
        byte[] body = utf8("{}");

        assertThatThrownBy(() -> ContentDigest.require(List.of(digest(utf8("{} "))), body))
                .hasMessage("CONTENT_DIGEST_DIFFERS");
        for (List<String> headers : List.of(
                List.<String>of(),
                List.of(""),
                List.of("sha-256=" + digest(body).substring(9, 52)),
                List.of("sha-256=:x:"),
                List.of("SHA-256=" + digest(body).substring(8)),
                List.of("xsha-256" + digest(body).substring(7)),
                List.of(digest(body) + "," + digest(body)))) {
            assertThatThrownBy(() -> ContentDigest.require(headers, body))
                    .as(headers.toString())
                    .hasMessage("CONTENT_DIGEST_REQUIRED");
        }
    }

    static String digest(byte[] body) {
        byte[] sha256 = HexFormat.of().parseHex(CanonicalJson.sha256(body));
        return "sha-256=:" + Base64.getEncoder().encodeToString(sha256) + ":";
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] join(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
