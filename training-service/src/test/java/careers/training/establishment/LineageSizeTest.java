package careers.training.establishment;

import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class LineageSizeTest {

    @Test
    void countsTheLargestLineageWhateverTheOrderOfTheLinks() {
        List<LinkEntry.Ends> links = new ArrayList<>();
        for (int urn = 100_000; urn < 130_000; urn++) {
            links.add(link(urn, LinkKind.SUCCESSOR, urn + 1));
        }
        links.add(link(200_000, LinkKind.MERGED, 200_001));
        Collections.shuffle(links, new Random(7));
        assertThat(LineageSize.largest(links)).isEqualTo(30_001);
    }

    @Test
    void countsNoLinkThatJoinsNothing() {
        assertThat(LineageSize.largest(List.of(
                        link(100_000, LinkKind.SIXTH_FORM_LINK, 100_001),
                        link(100_000, LinkKind.OTHER, 100_002),
                        link(100_001, LinkKind.SUCCESSOR_SPLIT, 100_002),
                        link(100_002, LinkKind.PREDECESSOR_SPLIT, 100_001))))
                .isEqualTo(2);
    }

    @Test
    void findsNineteenInThePublishedLinksWhenTheyAreAtHand() throws IOException {
        Path file = Repository.root().resolve("../shared/data/gias/gias-links-2025-04-22.csv");
        Assumptions.assumeTrue(Files.isReadable(file));
        LinkFile links = (LinkFile) RegisterContent.read(Files.readAllBytes(file));
        assertThat(LineageSize.largest(links.links().keySet())).isEqualTo(19);
    }

    private static LinkEntry.Ends link(int urn, LinkKind kind, int linked) {
        return new LinkEntry.Ends(Integer.toString(urn), Integer.toString(linked), kind);
    }
}
