/**
 * Makes the audit trail of a service one that can be checked: entries are chained ({@code audit_chain.sql}), the head of
 * the chain is told in an event, and {@link careers.platform.audit.AuditVerifier} compares the two. The entries are the
 * service's own (table {@code audit_entry}).
 */
package careers.platform.audit;
