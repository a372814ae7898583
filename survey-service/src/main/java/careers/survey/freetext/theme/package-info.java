/** The frame of themes that texts are coded to, and the rules that do it. One frame for both languages; free of frameworks. */
package careers.survey.freetext.theme;
