package careers.survey.freetext;

import java.util.UUID;

/** What a proposal is answered. The words are not repeated: answers to proposals are kept for replays. */
public record ProposedQuotation(UUID id, QuotationState state, String wordsSha256) {}
