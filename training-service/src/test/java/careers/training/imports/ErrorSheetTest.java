package careers.training.imports;

import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.text.Text;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorSheetTest {

    private static final Text TITLE = new Text("There is nothing here for you", "Nid oes dim yma i chi");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://x\")",
                "+1+cmd|' /C calc'!A0",
                "-2+3",
                "@SUM(1)",
                "\t=1",
                " =1",
                "\r=1",
                "\uFF1D1",
                "|cmd",
                "%0A"
            })
    void writesNoCellThatASpreadsheetRuns(String reference) {
        String sheet = sheet(reference, List.of());
        String cell = sheet.lines().toList().size() > 1 ? sheet.substring(sheet.indexOf('\n') + 1) : "";
        assertThat(cell).matches("(?s)2,\"?'.*");
    }

    @Test
    void leavesOrdinaryReferencesAlone() {
        assertThat(sheet("NT-0042=x", List.of()))
                .isEqualTo("\uFEFFline,externalRef,code,column,en,cy\r\n2,NT-0042=x,NOT_FOUND,,"
                        + "There is nothing here for you,Nid oes dim yma i chi\r\n");
    }

    @Test
    void writesALineForEachThingThatIsWrong() {
        String sheet = sheet(
                "NT-1",
                List.of(
                        new RowOutcome.CellError(
                                "completedOn", "UNREADABLE", new Text("is no day", "nid yw'n ddiwrnod")),
                        new RowOutcome.CellError("awardLevel", "NOT_NULL", new Text("is required", "yn ofynnol"))));
        assertThat(sheet.lines().skip(1))
                .containsExactly(
                        "2,NT-1,UNREADABLE,completedOn,is no day,nid yw'n ddiwrnod",
                        "2,NT-1,NOT_NULL,awardLevel,is required,yn ofynnol");
    }

    private static String sheet(String reference, List<RowOutcome.CellError> errors) {
        return ErrorSheet.of(List.of(new ImportRowView(
                2, reference, null, RowOutcome.Outcome.REJECTED, new RowOutcome.Refusal("NOT_FOUND", TITLE, errors))));
    }
}
