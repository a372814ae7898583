/**
 * Exports: the answers to one instrument of one campaign as a file, made in the background, kept for a day, and taken
 * back when a response in it is withdrawn or erased. A row holds neither the moment of acceptance nor anything that leads
 * to a person.
 */
package careers.survey.export;
