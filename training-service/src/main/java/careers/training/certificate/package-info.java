/**
 * Certificates of completed training: issued with the completion, signed over their canonical content, given out as
 * accessible PDF in English and Welsh, checked by anybody by number or by content, revoked with the completion.
 */
package careers.training.certificate;
