package careers.training.establishment;

import java.util.List;

/** What an imported file brings. */
sealed interface RegisterContent permits RegisterFile, LinkFile {

    RegisterLayout layout();

    /** The rows that could not be taken, each with its reason. */
    List<RowProblem> problems();

    /** Reads a whole file; a problem when it is no CSV or has no known layout. */
    static RegisterContent read(byte[] bytes) {
        return CsvSheet.read(bytes, RegisterContent::read);
    }

    private static RegisterContent read(CsvSheet sheet) {
        RegisterLayout layout = RegisterLayout.of(sheet);
        return switch (layout) {
            case GIAS_LINKS -> LinkFile.read(sheet);
            case GIAS -> RegisterFile.read(layout, sheet, GiasRow.said(sheet), GiasRow::entry);
            case WELSH_LIST -> RegisterFile.read(layout, sheet, WelshRow.SAID, WelshRow::entry);
            case SCHOOL_CENSUS -> RegisterFile.read(layout, sheet, CensusRow.SAID, CensusRow::entry);
        };
    }
}
