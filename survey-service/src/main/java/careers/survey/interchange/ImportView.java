package careers.survey.interchange;

import careers.platform.problem.FieldError;
import careers.platform.text.Text;
import careers.survey.instrument.InstrumentView;
import java.util.List;

/**
 * What an import made.
 *
 * @param instrument the draft
 * @param remarks what was carried otherwise than it was, or is still missing; nothing of it stands against the draft
 */
public record ImportView(InstrumentView instrument, List<Remark> remarks) {

    /**
     * One remark.
     *
     * @param pointer place in the JSON, or {@code /sheet/row/column} of a workbook
     */
    public record Remark(String pointer, String code, Text message) {

        static Remark of(FieldError remark) {
            return new Remark(remark.pointer(), remark.code(), remark.message());
        }
    }
}
