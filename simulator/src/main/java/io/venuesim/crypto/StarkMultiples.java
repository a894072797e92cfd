package io.venuesim.crypto;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * A point with a table that makes its multiples cheap: the scalar is cut into parts that share their doublings, and each
 * part is read in signed digits of several bits.
 */
final class StarkMultiples {
    private static final int SCALAR_BITS = 256;

    private final int spacing;
    private final int width;

    /** At [i][k] the point times (2k + 1) · 2^(i · spacing). */
    private final StarkPoint.Affine[][] odd;

    private StarkMultiples(int spacing, int width, StarkPoint.Affine[][] odd) {
        this.spacing = spacing;
        this.width = width;
        this.odd = odd;
    }

    /**
     * @param spacing how many bits a part has, and so how many doublings a multiple costs; divides 256
     * @param width how many bits a digit has: each part's table has 2^(width - 2) points
     */
    static StarkMultiples of(StarkPoint.Affine point, int spacing, int width) {
        int parts = SCALAR_BITS / spacing;
        int digits = 1 << (width - 2);
        List<StarkPoint> all = new ArrayList<>(parts * digits);
        StarkPoint base = point.toPoint();
        for (int part = 0; part < parts; part++) {
            StarkPoint twice = base.doubled();
            StarkPoint.Affine step = twice.toAffine();
            all.add(base);
            for (int k = 1; k < digits; k++) {
                all.add(all.get(all.size() - 1).plus(step));
            }
            base = twice;
            for (int bit = 1; bit < spacing; bit++) {
                base = base.doubled();
            }
        }
        StarkPoint.Affine[] affine = StarkPoint.toAffine(all);
        StarkPoint.Affine[][] odd = new StarkPoint.Affine[parts][digits];
        for (int i = 0; i < affine.length; i++) {
            odd[i / digits][i % digits] = affine[i];
        }
        return new StarkMultiples(spacing, width, odd);
    }

    /** The point times a scalar in [0, 2^255). */
    StarkPoint times(BigInteger scalar) {
        byte[] digits = signedDigits(scalar, width);
        StarkPoint sum = StarkPoint.INFINITY;
        for (int bit = spacing - 1; bit >= 0; bit--) {
            sum = sum.doubled();
            for (int part = 0; part < odd.length; part++) {
                int digit = digits[part * spacing + bit];
                if (digit > 0) {
                    sum = sum.plus(odd[part][digit >> 1]);
                } else if (digit < 0) {
                    sum = sum.plus(odd[part][-digit >> 1].negated());
                }
            }
        }
        return sum;
    }

    /** Odd digits between -2^(width-1) and 2^(width-1), or zero; any width in a row have one that is not zero. */
    static byte[] signedDigits(BigInteger scalar, int width) {
        byte[] digits = new byte[SCALAR_BITS];
        int carry = 0;
        for (int bit = 0; bit < SCALAR_BITS; ) {
            if ((scalar.testBit(bit) ? 1 : 0) == carry) {
                bit++;
                continue;
            }
            int word = carry;
            for (int i = 0; i < width; i++) {
                word += scalar.testBit(bit + i) ? 1 << i : 0;
            }
            carry = word >> (width - 1) & 1;
            digits[bit] = (byte) (word - (carry << width));
            bit += width;
        }
        return digits;
    }
}
