package careers.training.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An address of a receiver that may be called, with the one host that its name stands for at this moment. Who calls it
 * connects to exactly that host and does not look the name up again, since another answer could be a host within a
 * network (DNS rebinding).
 *
 * @param host where to connect
 */
record Target(URI url, InetAddress host) {

    private static final int HIGHEST_PORT = 65_535;

    /** Looks names up. */
    interface Names {

        List<InetAddress> of(String host) throws UnknownHostException;
    }

    /** As the machine does it. */
    static final Names SYSTEM = host -> List.of(InetAddress.getAllByName(host));

    /**
     * The target of an address.
     *
     * @param loopback whether this machine itself may be called and without TLS, as in a demonstration
     * @return nothing if it may not be called: no https, no host, a user or fragment in it, a name that nobody knows or
     *     that stands for any host that is not public
     */
    static Optional<Target> of(String address, boolean loopback, Names names) {
        return url(address).flatMap(url -> reachable(url, loopback, names));
    }

    private static Optional<URI> url(String address) {
        try {
            URI url = new URI(address);
            boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
            boolean whole = url.getHost() != null && url.getRawUserInfo() == null && url.getRawFragment() == null;
            return Optional.of(url).filter(u -> web && whole && u.getPort() != 0 && u.getPort() <= HIGHEST_PORT);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<Target> reachable(URI url, boolean loopback, Names names) {
        try {
            List<InetAddress> hosts = names.of(url.getHost());
            boolean open = url.getScheme().equals("https") && hosts.stream().allMatch(PublicAddress::is);
            boolean own = loopback && hosts.stream().allMatch(InetAddress::isLoopbackAddress);
            return open || own ? hosts.stream().findFirst().map(host -> new Target(url, host)) : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    boolean isSecure() {
        return url.getScheme().equals("https");
    }

    int port() {
        return url.getPort() > 0 ? url.getPort() : isSecure() ? 443 : 80;
    }

    /** Path and query, as they are written. */
    String path() {
        String path = Stream.of(url.getRawPath())
                .filter(p -> !p.isEmpty())
                .findFirst()
                .orElse("/");
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }
}
