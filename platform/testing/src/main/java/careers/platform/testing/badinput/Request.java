package careers.platform.testing.badinput;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A request as it goes over the wire.
 *
 * @param target path and query, as they are sent
 * @param headers whole lines, without Host, Connection and, unless they are under attack, the length
 * @param body null for none
 */
public record Request(String method, String target, List<String> headers, byte[] body) {

    public Request withTarget(String other) {
        return new Request(method, other, headers, body);
    }

    public Request withMethod(String other) {
        return new Request(other, target, headers, body);
    }

    public Request withBody(byte[] other) {
        return new Request(method, target, headers, other);
    }

    public Request withBody(String other) {
        return withBody(other.getBytes(StandardCharsets.UTF_8));
    }

    public Request withHeader(String line) {
        List<String> more = new ArrayList<>(headers);
        more.add(line);
        return new Request(method, target, more, body);
    }

    public Request withoutHeader(String name) {
        return new Request(
                method,
                target,
                headers.stream()
                        .filter(line -> !line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                        .toList(),
                body);
    }

    /** With this line in the place of all of that name. */
    public Request replacing(String name, String line) {
        return withoutHeader(name).withHeader(line);
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public byte[] bytes() {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\n");
        headers.forEach(line -> head.append(line).append("\r\n"));
        if (body != null && !has("Content-Length") && !has("Transfer-Encoding")) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        head.append("Connection: close\r\n\r\n");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
        if (body != null) {
            bytes.writeBytes(body);
        }
        return bytes.toByteArray();
    }

    private boolean has(String name) {
        return headers.stream().anyMatch(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1));
    }
}
