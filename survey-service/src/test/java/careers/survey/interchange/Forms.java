package careers.survey.interchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks as authors write them: each sheet a text, a row a line, cells between bars. */
final class Forms {

    static final String SURVEY = """
            type|name|label::English (en)|label::Welsh (cy)|hint::English (en)|hint::Welsh (cy)|required|relevant|constraint|constraint_message::English (en)|constraint_message::Welsh (cy)|appearance|repeat_count
            start|start
            begin group|about_you|About you|Amdanoch chi
            select_one years|year_group|Which year are you in?|Ym mha flwyddyn ydych chi?|||yes|||||minimal
            integer|age|How old are you?|Faint yw eich oed?|||yes||. >= 11 and . <= 25|Between 11 and 25|Rhwng 11 a 25
            end group
            select_multiple sources|who|Who helps you?|Pwy sy'n eich helpu?
            text|say_more|Say more about your family|Dywedwch fwy am eich teulu|In a few words|Mewn ychydig eiriau||selected(${who}, 'FAMILY') and not(${year_group} = 'Y9')
            rank sources|best|Who helps most?|Pwy sy'n helpu fwyaf?||||${age} >= 14
            note|thanks|Thank you|Diolch
            acknowledge|agree|Do you agree?|Ydych chi'n cytuno?|||yes
            begin repeat|children|Your children|Eich plant|||||||||2
            select_one years|child_year|Which year?|Pa flwyddyn?
            end repeat
            """;
    static final String CHOICES = """
            list_name|name|label::English (en)|label::Welsh (cy)
            years|Y9|Year 9|Blwyddyn 9
            years|Y10|Year 10|Blwyddyn 10
            sources|FAMILY|My family|Fy nheulu
            sources|TEACHER|A teacher|Athro
            """;
    static final String SETTINGS = """
            form_title::English (en)|form_title::Welsh (cy)|form_id|default_language
            Learners|Dysgwyr|learners|English (en)
            """;

    private Forms() {}

    static byte[] form(String survey, String choices, String settings) {
        Map<String, String> sheets = new LinkedHashMap<>();
        sheets.put("survey", survey);
        sheets.put("choices", choices);
        sheets.put("settings", settings);
        return workbook(sheets);
    }

    static byte[] form() {
        return form(SURVEY, CHOICES, SETTINGS);
    }

    /** One question on its own, in the columns of the survey. */
    static byte[] asking(String columns, String row) {
        return form(columns + "\n" + row + "\n", CHOICES, SETTINGS);
    }

    static byte[] workbook(Map<String, String> sheets) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            sheets.forEach((name, text) -> write(workbook.newWorksheet(name), text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, String text) {
        String[] lines = text.split("\n");
        for (int row = 0; row < lines.length; row++) {
            String[] cells = lines[row].split("[|]");
            for (int column = 0; column < cells.length; column++) {
                if (cells[column].startsWith("=")) {
                    sheet.formula(row, column, cells[column].substring(1));
                } else if (!cells[column].isEmpty()) {
                    sheet.value(row, column, cells[column]);
                }
            }
        }
    }
}
