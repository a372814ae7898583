/**
 * Submission batches: thousands of responses in one upload, for schools that collect offline. The upload is stored before
 * it is answered, worked on in the background through the one way that responses go in, and every line gets a receipt of
 * its own. The lines are deleted when all have theirs.
 */
package careers.survey.batch;
