package careers.survey.freetext;

import careers.survey.questionnaire.Audience;

/** Which quotations are asked for; null lets everything through. */
record QuotationSelection(QuotationState state, Audience audience, String language, String theme) {}
