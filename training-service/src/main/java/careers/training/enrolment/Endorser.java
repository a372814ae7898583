package careers.training.enrolment;

import java.util.UUID;

/**
 * Who endorses.
 *
 * @param id the token's subject
 * @param leaderId the careers leader that they are themselves, null when they are none
 */
record Endorser(String id, UUID leaderId) {}
