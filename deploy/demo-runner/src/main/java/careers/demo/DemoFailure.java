package careers.demo;

/** Something was not as the story expects; the message says what, in words for the person who runs it. */
public final class DemoFailure extends RuntimeException {

    DemoFailure(String message) {
        super(message);
    }
}
