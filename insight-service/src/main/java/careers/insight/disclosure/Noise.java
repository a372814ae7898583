package careers.insight.disclosure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What is added to a count so that a block in which all gave the same answer does not show it.
 *
 * <p>The blocks 1..B of a leaf are split into the aligned runs of the binary form of B (5 blocks: 1–4 and 5), the tree of
 * Dwork, Naor, Pitassi and Rothblum (STOC 2010) and Chan, Shi and Song (ICALP 2010). Every run has one draw per cell, and
 * a count of B blocks carries the draws of its runs. So a block that nobody of a cell was in moves that cell all the same,
 * and the noise of many blocks stays small: at most log2(B) + 1 draws.
 *
 * <p>A draw is discrete Laplace of ratio 1/q: n is q times less likely than n - 1 people nearer to zero, over all whole
 * numbers (as far as 62 bits reach), so that no published count rules out any true one. It is derived from the key and
 * the name of the cell by HMAC-SHA-256: asked again, from any process, after any rebuild, it is the same.
 */
public final class Noise {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int UNIFORM_BITS = 62;

    private final SecretKeySpec key;

    /**
     * Noise under a secret; whoever knows it can take the noise off.
     *
     * @param secret the key, at least one byte
     */
    public Noise(byte[] secret) {
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    /**
     * A cell: one answer to one question in one leaf.
     *
     * @param campaign the campaign
     * @param group the group
     * @param question the name of the question, the same whoever asks
     * @param code the answer
     */
    public record Cell(UUID campaign, String group, String question, String code) {}

    /**
     * The noise of a count of the first blocks of a leaf.
     *
     * @param ratio q of the policy; 0 for none
     */
    public int of(Cell cell, int blocks, int ratio) {
        if (ratio == 0) {
            return 0;
        }
        int sum = 0;
        int covered = 0;
        for (int level = 30; level >= 0; level--) {
            int length = 1 << level;
            if ((blocks & length) != 0) {
                sum += draw(cell, level, covered / length, ratio);
                covered += length;
            }
        }
        return sum;
    }

    /**
     * The noise of a count that is made once and stays.
     *
     * @param ratio q of the policy, at least 2
     * @param name what is counted; no two counts have one name
     */
    public int once(int ratio, String... name) {
        return draw(sign(name, new byte[0]), ratio);
    }

    /** Variance of {@link #of}, in people squared: 2q / (q - 1)² for each run. */
    public static BigDecimal variance(int blocks, int ratio) {
        return ratio == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(2L * ratio * Integer.bitCount(blocks))
                        .divide(BigDecimal.valueOf((ratio - 1L) * (ratio - 1L)), MathContext.DECIMAL128);
    }

    private int draw(Cell cell, int level, int index, int ratio) {
        var name = new String[] {"live", cell.campaign.toString(), cell.group, cell.question, cell.code};
        var run = ByteBuffer.allocate(2 * Integer.BYTES).putInt(0, level).putInt(Integer.BYTES, index);
        return draw(sign(name, run.array()), ratio);
    }

    private static int draw(byte[] signed, int ratio) {
        var bytes = ByteBuffer.wrap(signed);
        var uniform = bytes.getLong() >>> (Long.SIZE - UNIFORM_BITS);
        var sign = (bytes.get() & 1) == 0 ? 1 : -1;
        int size = 0;
        // Not zero: 2 of q + 1; each step further: 1 of q.
        for (long bound = (1L << UNIFORM_BITS) / (ratio + 1) * 2; uniform < bound; bound /= ratio) {
            size++;
        }
        return sign * size;
    }

    /** Every part has its length before it, so that no two cells have one name. */
    private byte[] sign(String[] name, byte[] run) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            for (var part : name) {
                var bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
                mac.update(bytes);
            }
            return mac.doFinal(run);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }
}
