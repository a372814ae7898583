package careers.survey.freetext;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Screens and codes what has come in, a batch at a time; several instances share the work. */
@ApplicationScoped
class TextWork {

    private static final int BATCH = 100;

    private final TextScreening screening;
    private final RuleCoding coding;

    TextWork(TextScreening screening, RuleCoding coding) {
        this.screening = screening;
        this.coding = coding;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        boolean more;
        do {
            int screened = screening.screenSome(BATCH);
            int coded = coding.codeSome(BATCH);
            more = screened == BATCH || coded == BATCH;
        } while (more);
    }
}
