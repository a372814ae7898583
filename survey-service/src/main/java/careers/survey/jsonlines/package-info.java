/** Uploads in lines: newline-delimited JSON, one record a line. */
package careers.survey.jsonlines;
