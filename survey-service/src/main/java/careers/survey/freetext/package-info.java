/**
 * What people answered in words: kept in one place, screened, held back when something was found, released or redacted by
 * a reviewer, coded to themes by rules and by people, and quoted only under two signatures. Nothing but theme codes
 * leaves it on its own.
 */
package careers.survey.freetext;
