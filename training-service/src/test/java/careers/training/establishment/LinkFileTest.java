package careers.training.establishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import careers.platform.testing.Repository;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkFileTest {

    private static final String HEADER = "\"URN\",\"LinkURN\",\"LinkName\",\"LinkType\",\"LinkEstablishedDate\"\r\n";

    @Test
    void readsALinkWithAndWithoutADate() {
        LinkFile file = read(HEADER
                + "900001,900002,\"Beech, Élan & Co\",\"Predecessor - merged\",\"01-01-2022\"\r\n"
                + "900002,900001,Ashgrove,SUCCESSOR,\r\n");
        assertThat(file.problems()).isEmpty();
        assertThat(file.links().values())
                .containsExactly(
                        new LinkEntry(
                                new LinkEntry.Ends("900001", "900002", LinkKind.PREDECESSOR_MERGED),
                                "Beech, Élan & Co",
                                LocalDate.of(2022, 1, 1)),
                        new LinkEntry(new LinkEntry.Ends("900002", "900001", LinkKind.SUCCESSOR), "Ashgrove", null));
    }

    @ParameterizedTest
    @CsvSource({
        "90001, 900002, Successor, , URN_INVALID, URN",
        "900001, x, Successor, , URN_INVALID, LinkURN",
        "900001, 900001, Successor, , LINKED_TO_ITSELF, LinkURN",
        "900001, 900002, Cousin, , LINK_TYPE_UNKNOWN, LinkType",
        "900001, 900002, , , LINK_TYPE_UNKNOWN, LinkType",
        "900001, 900002, Successor, 29-02-2021, DATE_INVALID, LinkEstablishedDate"
    })
    void saysWhyALinkIsRejected(
            String urn, String linked, String type, String date, RowProblem.Code code, String column) {
        LinkFile file = read(HEADER
                + "%s,%s,Name,%s,%s\r\n".formatted(urn, linked, type == null ? "" : type, date == null ? "" : date));
        assertThat(file.links()).isEmpty();
        assertThat(file.problems())
                .extracting(RowProblem::row, RowProblem::column, RowProblem::code)
                .containsExactly(tuple(2L, column, code));
    }

    @Test
    void readsThePublishedLinksInFullWhenTheyAreAtHand() throws IOException {
        Path file = Repository.root().resolve("../shared/data/gias/gias-links-2025-04-22.csv");
        Assumptions.assumeTrue(Files.isReadable(file));
        LinkFile links = (LinkFile) RegisterContent.read(Files.readAllBytes(file));
        assertThat(links.problems()).isEmpty();
        assertThat(links.links()).hasSize(33_801);
        assertThat(links.links().keySet().stream()
                        .collect(Collectors.groupingBy(LinkEntry.Ends::kind, Collectors.counting())))
                .containsEntry(LinkKind.SUCCESSOR, 16_451L)
                .containsEntry(LinkKind.MERGED, 23L)
                .containsEntry(LinkKind.SUCCESSOR_SPLIT, 48L)
                .containsEntry(LinkKind.OTHER, 15L)
                .hasSize(LinkKind.values().length);
        // Windows-1252: the one byte that is not ASCII is a letter, not damage.
        assertThat(links.links().values()).anyMatch(link -> link.name().contains("à"));
    }

    private static LinkFile read(String text) {
        return (LinkFile) RegisterContent.read(text.getBytes(Charset.forName("windows-1252")));
    }
}
