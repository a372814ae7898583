package careers.platform.audit;

/**
 * How far an audit trail had come: the content of the event {@code <service>.audit-head.anchored}.
 *
 * @param entries number of the last sealed entry
 * @param sha256 its digest, which holds those of all before, 64 hexadecimal digits
 */
public record AuditHead(long entries, String sha256) {}
