package careers.training.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "100::1",
                "fc00::1",
                "fd12:3456:789a::1",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "3fff::1"
            })
    void neverCallsAnAddressThatIsNotPublic(String address) {
        String host = address.contains(":") ? "[" + address + "]" : address;
        assertThat(Target.of("https://" + host + "/hook", false, Target.SYSTEM)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "100.128.0.1", "172.32.0.1", "192.0.1.1", "198.20.0.1", "223.255.255.255"})
    void callsAddressesBesideTheRanges(String address) throws UnknownHostException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isTrue();
        assertThat(PublicAddress.is(InetAddress.getByName("2606:4700::1111"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://2130706433/",
                "https://0x7f.0.0.1/",
                "https://127.1/",
                "https://[::ffff:7f00:1]/",
                "https://[::ffff:127.0.0.1]:8443/hook"
            })
    void isNotMisledByOtherWaysToWriteLoopback(String url) {
        assertThat(Target.of(url, false, Target.SYSTEM)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://school.example/hook",
                "ftp://school.example/hook",
                "file:///etc/passwd",
                "gopher://school.example/",
                "https:school.example",
                "https:///hook",
                "https://user:word@school.example/",
                "https://school.example/#part",
                "https://school.example:0/",
                "https://school.example:65536/",
                "https://sch ool.example/",
                "//school.example/",
                "school.example",
                ""
            })
    void takesOnlyPlainHttpsAddresses(String url) {
        assertThat(Target.of(url, false, publicly())).isEmpty();
    }

    @Test
    void takesAPublicHttpsAddressAndTheHostItStandsFor() {
        Target target = Target.of("https://school.example:8443/hook?of=me", false, publicly())
                .orElseThrow();
        assertThat(target.host().getHostAddress()).isEqualTo("8.8.8.8");
        assertThat(target.port()).isEqualTo(8443);
        assertThat(target.path()).isEqualTo("/hook?of=me");
        assertThat(Target.of("https://school.example", false, publicly()))
                .hasValueSatisfying(
                        plain -> assertThat(plain.path() + plain.port()).isEqualTo("/443"));
    }

    @Test
    void oneClosedAddressAmongThoseOfANameClosesIt() {
        assertThat(Target.of("https://school.example/", false, host -> List.of(at("8.8.8.8"), at("10.0.0.1"))))
                .isEmpty();
    }

    @Test
    void aNameThatLaterStandsForAnAddressWithinIsNotCalledThen() {
        Deque<String> answers = new ArrayDeque<>(List.of("8.8.8.8", "127.0.0.1"));
        Target.Names rebound = host -> List.of(at(answers.pop()));
        assertThat(Target.of("https://school.example/", false, rebound)).isPresent();
        assertThat(Target.of("https://school.example/", false, rebound)).isEmpty();
    }

    @Test
    void aNameThatNobodyKnowsIsNotCalled() {
        assertThat(Target.of("https://school.example/", false, host -> {
                    throw new UnknownHostException(host);
                }))
                .isEmpty();
    }

    @Test
    void aDemonstrationMayCallItsOwnMachineAndNoOtherWithin() {
        assertThat(Target.of("http://127.0.0.1:9000/hook", true, Target.SYSTEM)).isPresent();
        assertThat(Target.of("http://10.0.0.1/hook", true, Target.SYSTEM)).isEmpty();
        assertThat(Target.of("http://169.254.169.254/latest", true, Target.SYSTEM))
                .isEmpty();
        assertThat(Target.of("http://8.8.8.8/hook", true, Target.SYSTEM)).isEmpty();
    }

    private static Target.Names publicly() {
        return host -> List.of(at("8.8.8.8"));
    }

    private static InetAddress at(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
