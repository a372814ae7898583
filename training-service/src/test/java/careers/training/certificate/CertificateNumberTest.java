package careers.training.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateNumberTest {

    @Test
    void areAllDifferentAndUseEveryCharacterInEveryPlace() {
        // Given
        SecureRandom random = new SecureRandom();
        Set<String> numbers = new HashSet<>();
        // When
        for (int i = 0; i < 10_000; i++) {
            numbers.add(CertificateNumber.random(random).value());
        }
        // Then
        assertThat(numbers).hasSize(10_000).allMatch(number -> number.matches(CertificateNumber.FORM));
        for (int place : new int[] {3, 6, 8, 21}) {
            assertThat(numbers.stream().map(number -> number.charAt(place)).distinct())
                    .hasSize(32);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CL-7K3M-9QXT-2B4N-HW01",
                "cl-7k3m-9qxt-2b4n-hw01",
                "CL7K3M9QXT2B4NHW01",
                " CL 7K3M 9QXT 2B4N HWOI ",
                "cl-7k3m-9qxt-2b4n-hwol"
            })
    void readsWhatAPersonTypes(String typed) {
        assertThat(CertificateNumber.read(typed)).contains(new CertificateNumber("CL-7K3M-9QXT-2B4N-HW01"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "CL",
                "7K3M-9QXT-2B4N-HW01",
                "CL-7K3M-9QXT-2B4N-HW0",
                "CL-7K3M-9QXT-2B4N-HW0U",
                "CL-7K3M-9QXT-2B4N-HW0\u0130"
            })
    void readsNothingElse(String typed) {
        assertThat(CertificateNumber.read(typed)).isEmpty();
    }
}
