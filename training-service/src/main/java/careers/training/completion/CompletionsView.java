package careers.training.completion;

import java.util.List;

/** Everything declared of one enrolment, the first first; the last one stands. */
public record CompletionsView(List<CompletionView> items) {}
