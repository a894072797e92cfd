package io.venuesim.crypto;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A point of the STARK curve y² = x³ + x + b in Jacobian coordinates: it stands for (x / z², y / z³).
 *
 * <p>Every case is told apart, also those that only an attacker meets: doubling where an addition was asked for, and
 * the point at infinity.
 */
final class StarkPoint {
    static final BigInteger B = new BigInteger("6f21413efbe40de150e596d72f7a8c5609ad26c15c915c1f4cdfcb99cee9e89", 16);
    static final StarkPoint INFINITY = new StarkPoint(Felt.ONE, Felt.ONE, Felt.ZERO);
    static final Affine G = new Affine(
            Felt.of(new BigInteger("1ef15c18599971b7beced415a40f0c7deacfd9b0d1819e03d723d8bc943cfca", 16)),
            Felt.of(new BigInteger("5668060aa49730b7be4801df46ec62de53ecd11abe43a32873000c36e8dc1f", 16)));

    private final Felt x;
    private final Felt y;
    private final Felt z;

    StarkPoint(Felt x, Felt y, Felt z) {
        this.x = x;
        this.y = y;
        this.z = z;
    }

    /** A point that is not infinity, with z = 1. */
    record Affine(Felt x, Felt y) {
        Affine negated() {
            return new Affine(x, y.negated());
        }

        StarkPoint toPoint() {
            return new StarkPoint(x, y, Felt.ONE);
        }
    }

    /** One of the two points with this x; empty-handed, as null, if the curve has none. */
    static @Nullable Affine lift(BigInteger x) {
        Felt abscissa = Felt.of(x);
        Felt y = FeltRoot.of(abscissa.squared().times(abscissa).plus(abscissa).plus(Felt.of(B)));
        return y == null ? null : new Affine(abscissa, y);
    }

    StarkPoint doubled() {
        if (this == INFINITY) {
            return this;
        }
        Felt yy = y.squared();
        Felt xx = x.squared();
        Felt s = x.times(yy).shifted(2);
        Felt m = xx.shifted(1).plus(xx).plus(z.squared().squared());
        Felt x3 = m.squared().minus(s.shifted(1));
        Felt y3 = m.times(s.minus(x3)).minus(yy.squared().shifted(3));
        return new StarkPoint(x3, y3, y.times(z).shifted(1));
    }

    StarkPoint plus(Affine other) {
        if (this == INFINITY) {
            return other.toPoint();
        }
        Felt zz = z.squared();
        Felt h = other.x().times(zz).minus(x);
        Felt r = other.y().times(zz).times(z).minus(y);
        if (h.isZero()) {
            return r.isZero() ? doubled() : INFINITY;
        }
        Felt hh = h.squared();
        Felt hhh = hh.times(h);
        Felt v = x.times(hh);
        Felt x3 = r.squared().minus(hhh).minus(v.shifted(1));
        return new StarkPoint(x3, r.times(v.minus(x3)).minus(y.times(hhh)), z.times(h));
    }

    /**
     * Whether the sum or the difference of two points has this x. As they share all but one square, this is one
     * addition and a little; the y of a key that is only known by its x does not matter then.
     */
    static boolean sumOrDifferenceHasX(StarkPoint p, StarkPoint q, Felt x) {
        if (p == INFINITY || q == INFINITY) {
            return (p == INFINITY ? q : p).hasX(x);
        }
        Felt pzz = p.z.squared();
        Felt qzz = q.z.squared();
        Felt u = p.x.times(qzz);
        Felt h = q.x.times(pzz).minus(u);
        if (h.isZero()) {
            return p.doubled().hasX(x);
        }
        Felt s = p.y.times(q.z).times(qzz);
        Felt t = q.y.times(p.z).times(pzz);
        Felt hh = h.squared();
        Felt z3 = p.z.times(q.z).times(h);
        Felt wanted = x.times(z3.squared()).plus(hh.times(h)).plus(u.times(hh).shifted(1));
        return t.minus(s).squared().minus(wanted).isZero()
                || t.plus(s).squared().minus(wanted).isZero();
    }

    private boolean hasX(Felt wanted) {
        return this != INFINITY && wanted.times(z.squared()).minus(x).isZero();
    }

    Affine toAffine() {
        return toAffine(List.of(this))[0];
    }

    /** Several points, none of them infinity, for the price of one inversion. */
    static Affine[] toAffine(List<StarkPoint> points) {
        Felt[] before = new Felt[points.size()];
        Felt product = Felt.ONE;
        for (int i = 0; i < before.length; i++) {
            before[i] = product;
            product = product.times(points.get(i).z);
        }
        Felt inverse = product.inverted();
        Affine[] affine = new Affine[before.length];
        for (int i = before.length - 1; i >= 0; i--) {
            StarkPoint point = points.get(i);
            Felt own = inverse.times(before[i]);
            inverse = inverse.times(point.z);
            Felt square = own.squared();
            affine[i] = new Affine(point.x.times(square), point.y.times(square).times(own));
        }
        return affine;
    }
}
