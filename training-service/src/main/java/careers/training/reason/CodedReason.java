package careers.training.reason;

import careers.platform.text.Text;

/** A reason out of a closed list, implemented by an enum of each feature. A code is never renamed. */
public interface CodedReason {

    /** The code as clients send and see it, upper snake case. */
    String name();

    /** What a person reads. */
    Text text();
}
