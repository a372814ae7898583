package careers.training.webhook;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses anybody on the internet may be called at. The others lead into networks, ours before all: somebody who
 * registers them would have us knock at doors that he cannot reach himself (OWASP API7:2023). The ranges are those of the
 * IANA special-purpose address registries that are not globally reachable.
 */
final class PublicAddress {

    private static final List<Range> CLOSED = List.of(
            Range.of(0, 0, 0, 0, 8), // this network
            Range.of(10, 0, 0, 0, 8), // private
            Range.of(100, 64, 0, 0, 10), // shared, behind the NAT of a carrier
            Range.of(127, 0, 0, 0, 8), // loopback
            Range.of(169, 254, 0, 0, 16), // link-local, metadata of clouds
            Range.of(172, 16, 0, 0, 12), // private
            Range.of(192, 0, 0, 0, 24), // protocol assignments
            Range.of(192, 0, 2, 0, 24), // documentation
            Range.of(192, 88, 99, 0, 24), // 6to4 relays
            Range.of(192, 168, 0, 0, 16), // private
            Range.of(198, 18, 0, 0, 15), // benchmarks
            Range.of(198, 51, 100, 0, 24), // documentation
            Range.of(203, 0, 113, 0, 24), // documentation
            Range.of(224, 0, 0, 0, 3)); // multicast, reserved, broadcast

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        return switch (address) {
            case Inet4Address four -> isPublic(four.getAddress());
            case Inet6Address six -> isPublic6(six.getAddress());
            default -> false;
        };
    }

    private static boolean isPublic(byte[] four) {
        return CLOSED.stream().noneMatch(range -> range.holds(four));
    }

    /** Only global unicast, 2000::/3, and of that nothing that wraps an IPv4 address or documents. */
    private static boolean isPublic6(byte[] six) {
        boolean global = (six[0] & 0xE0) == 0x20;
        boolean teredoOrProtocol = starts(six, 0x20, 0x01) && (six[2] & 0xFE) == 0; // 2001::/23
        boolean documentation = starts(six, 0x20, 0x01, 0x0D, 0xB8) || starts(six, 0x3F, 0xFF);
        boolean sixToFour = starts(six, 0x20, 0x02);
        return global && !teredoOrProtocol && !documentation && !sixToFour;
    }

    private static boolean starts(byte[] address, int... prefix) {
        for (int i = 0; i < prefix.length; i++) {
            if ((address[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    /** IPv4 addresses with the same first bits. */
    private record Range(int start, int bits) {

        static Range of(int a, int b, int c, int d, int bits) {
            return new Range(number(a, b, c, d), bits);
        }

        boolean holds(byte[] address) {
            int number = number(address[0] & 0xFF, address[1] & 0xFF, address[2] & 0xFF, address[3] & 0xFF);
            return (number ^ start) >>> (Integer.SIZE - bits) == 0;
        }

        private static int number(int a, int b, int c, int d) {
            return a << 24 | b << 16 | c << 8 | d;
        }
    }
}
