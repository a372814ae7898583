package careers.survey.questionnaire;

import java.util.stream.Stream;

/**
 * About how long an instrument takes when every question is asked: reading at 200 words a minute, and a time for each
 * kind of answer. The times are an estimate of ours; a campaign measures the real ones.
 */
final class AnsweringTime {

    private static final double SECONDS_PER_WORD = 60.0 / 200;
    private static final int SECONDS_PER_MINUTE = 60;

    private final CodeLists codeLists;

    private AnsweringTime(CodeLists codeLists) {
        this.codeLists = codeLists;
    }

    /** Whole minutes, rounded up. */
    static int minutes(Questionnaire questionnaire) {
        AnsweringTime time = new AnsweringTime(questionnaire.indexedCodeLists());
        double seconds = questionnaire.allQuestions().mapToDouble(time::seconds).sum();
        return (int) Math.ceil(seconds / SECONDS_PER_MINUTE);
    }

    private double seconds(Question question) {
        double reading = Stream.of(question.label(), question.help())
                        .mapToDouble(AnsweringTime::words)
                        .sum()
                * SECONDS_PER_WORD;
        return reading + answering(question.answer());
    }

    private double answering(AnswerType answer) {
        return switch (answer) {
            case SingleChoice single -> 4;
            case Scale scale -> 4;
            case YesNo yesNo -> 3;
            case Consent consent -> 5;
            case MultipleChoice multiple -> 8;
            case NumberAnswer number -> 6;
            case DateAnswer date -> 6;
            case PostcodeArea area -> 5;
            case SchoolReference school -> 10;
            case FreeText text -> 40;
            case Ranking ranking -> 4 * ranking.places(codeLists);
            case Allocation allocation -> 6 * codeLists.size(allocation.codeList());
            case Matrix matrix -> 4 * codeLists.size(matrix.rows());
            case TimingGrid grid -> 8 * codeLists.size(grid.activities());
            // What is asked in a repeat is counted once, as one row.
            case Repeat repeat -> 0;
            case Statement statement -> 0;
            case Computed computed -> 0;
        };
    }

    private static int words(Label label) {
        return label == null || label.en() == null ? 0 : label.en().split("\\s+").length;
    }
}
