package careers.demo;

/**
 * A school or college that takes part.
 *
 * @param reference {@code EN-} and the URN, or {@code CY-} and the Welsh school number
 */
record School(String reference, String name) {

    boolean isWelsh() {
        return reference.startsWith("CY-");
    }
}
