package careers.training.model;

/** What is compared with the model. */
public interface Subject {

    /** Tries a command. */
    Answer take(Command command);

    Picture picture();
}
