package careers.training.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProviderFileTest {

    private static final String HEADER = "externalRef,enrolmentId,completedOn\n";

    @Test
    void findsColumnsByNameInAnyOrderAndTellsLines() {
        ProviderFile file =
                read("\uFEFFcompletedOn, externalRef ,enrolmentId\r\n2026-09-01,\"NT, 1\",x\r\n\r\n ,NT-2,y\r\n");
        assertThat(file.rows()).extracting(FileRow::line).containsExactly(2L, 4L);
        assertThat(file.rows()).extracting(FileRow::externalRef).containsExactly("NT, 1", "NT-2");
        assertThat(file.rows().getLast().cells()).containsOnlyKeys("externalRef", "enrolmentId");
    }

    @Test
    void makesOfARowTheRequestOfASingleCall() {
        ProviderFile file =
                read("externalRef,enrolmentId,completedOn,awardReference,awardLevel\nNT-1,x,2026-09-01,AB-1,LEVEL_6\n");
        assertThat(file.rows().getFirst().request(ImportKind.COMPLETIONS))
                .hasToString(
                        "{\"completedOn\":\"2026-09-01\",\"awardingBodyResult\":{\"reference\":\"AB-1\",\"level\":\"LEVEL_6\"}}");
    }

    @Test
    void tellsRowsThatSayTheSameWhateverTheOrderOfTheColumns() {
        FileRow one = read(HEADER + "NT-1,x,2026-09-01\n").rows().getFirst();
        FileRow same = read("completedOn,enrolmentId,externalRef\n2026-09-01,x,NT-1\n")
                .rows()
                .getFirst();
        FileRow other = read(HEADER + "NT-1,x,2026-09-02\n").rows().getFirst();
        assertThat(same.digest()).isEqualTo(one.digest());
        assertThat(other.digest()).isNotEqualTo(one.digest());
    }

    @Test
    void refusesAReferenceThatIsMissingTooLongOrRepeated() {
        ProviderFile file = read(HEADER + ",x,2026-09-01\n" + "a".repeat(65) + ",x,2026-09-01\nNT-1,x,\nNT-1,y,\n");
        assertThat(file.rows().stream()
                        .map(row -> row.defect().map(ErrorCode::name).orElse("")))
                .containsExactly("EXTERNAL_REF_INVALID", "EXTERNAL_REF_INVALID", "", "EXTERNAL_REF_REPEATED");
    }

    @Test
    void refusesOtherColumns() {
        ProblemException refused = refused("externalRef,completedOn,completedOn,salary\nNT-1,2026-09-01,,1\n");
        assertThat(refused.code()).isEqualTo(ImportError.IMPORT_COLUMNS_WRONG);
        assertThat(refused.members())
                .containsEntry("missing", Set.of("enrolmentId"))
                .containsEntry("unknown", 1)
                .containsEntry("repeated", Set.of("completedOn"));
    }

    @Test
    void refusesWhatIsNoFile() {
        assertThat(refused("").code()).isEqualTo(ImportError.IMPORT_UNREADABLE);
        assertThat(refused(HEADER).code()).isEqualTo(ImportError.IMPORT_EMPTY);
        assertThat(refused(HEADER + "\"NT-1,x,2026-09-01\n").code()).isEqualTo(ImportError.IMPORT_UNREADABLE);
        assertThat(refused(HEADER + "NT-1,x,2026-09-01,more\n").code()).isEqualTo(ImportError.IMPORT_UNREADABLE);
        assertThat(refused(new byte[] {'e', (byte) 0xE9}).code()).isEqualTo(ImportError.IMPORT_UNREADABLE);
    }

    @Test
    void takesTenThousandRowsAndNotOneMore() {
        String most = HEADER
                + IntStream.range(0, 10_000).mapToObj(i -> "NT-" + i + ",x,\n").collect(Collectors.joining());
        assertThat(read(most).rows()).hasSize(10_000);
        assertThat(refused(most + "NT-x,x,\n").code()).isEqualTo(ImportError.IMPORT_TOO_LARGE);
        assertThat(refused(new byte[5 * 1024 * 1024 + 1]).code()).isEqualTo(ImportError.IMPORT_TOO_LARGE);
    }

    private static ProviderFile read(String text) {
        return ProviderFile.read(text.getBytes(StandardCharsets.UTF_8), ImportKind.COMPLETIONS);
    }

    private static ProblemException refused(String text) {
        return refused(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ProblemException refused(byte[] bytes) {
        return catchThrowableOfType(ProblemException.class, () -> ProviderFile.read(bytes, ImportKind.COMPLETIONS));
    }
}
