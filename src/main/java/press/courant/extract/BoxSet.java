package press.courant.extract;

import java.util.Arrays;
import java.util.Optional;

/** Some boxes of a page with all that is in them; each box on the way outwards is asked once. */
final class BoxSet {
    private static final byte IN = 1;
    private static final byte OUT = 2;

    /** By the number of a box; 0 where nobody has asked yet. */
    private byte[] answers = new byte[64];

    void add(Box box) {
        set(box, IN);
    }

    /** Whether a box is one of the boxes or in one of them; asked only once all are added. */
    boolean has(Box box) {
        byte answer = OUT;
        for (Optional<Box> here = Optional.of(box); here.isPresent(); here = here.get().parent()) {
            byte known = get(here.get());
            if (known != 0) {
                answer = known;
                break;
            }
        }
        Optional<Box> here = Optional.of(box);
        while (here.isPresent() && get(here.get()) == 0) {
            set(here.get(), answer);
            here = here.get().parent();
        }
        return answer == IN;
    }

    private byte get(Box box) {
        return box.number() < answers.length ? answers[box.number()] : 0;
    }

    private void set(Box box, byte answer) {
        if (box.number() >= answers.length) {
            answers = Arrays.copyOf(answers, Math.max(box.number() + 1, answers.length * 2));
        }
        answers[box.number()] = answer;
    }
}
