package careers.platform.event;

/**
 * An event whose content can never be understood, however often it is tried. Its key is parked; other keys go on.
 * The reason names what is wrong and repeats nothing of the content.
 */
public final class PoisonEvent extends RuntimeException {

    public PoisonEvent(String reason) {
        super(reason, null, false, false);
    }
}
