package careers.training.establishment;

/**
 * Payload of {@code training.establishment.registered}.
 *
 * @param open false when the source says closed or only proposed
 */
record EstablishmentRegistered(
        String establishment, String name, Nation nation, String localAuthority, String phase, boolean open) {

    static final String TYPE = "training.establishment.registered";

    static EstablishmentRegistered of(EstablishmentEntry entry) {
        boolean open = entry.status() == EstablishmentStatus.OPEN || entry.status() == EstablishmentStatus.UNKNOWN;
        return new EstablishmentRegistered(
                entry.reference(), entry.name(), entry.nation(), entry.localAuthority(), entry.phase(), open);
    }
}
