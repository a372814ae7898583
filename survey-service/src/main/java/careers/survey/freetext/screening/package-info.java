/**
 * Looks for personal data and for cries for help in what people wrote, in English and in Welsh. Free of frameworks. Every
 * reader goes over a text once with a window of bounded size, so that the time it takes grows with the text's length and
 * with nothing else. An aid for reviewers, never a guarantee: what it does not find may still be there.
 */
package careers.survey.freetext.screening;
