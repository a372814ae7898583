/** Hands the texts of an instrument to translators as a workbook or a PO file, and takes them back without losing one. */
package careers.survey.translation;
