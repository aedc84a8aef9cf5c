package org.therapybilling.reference;

/** Whether Medicare pays a code under the physician fee schedule (PPRRVU, Attachment A of its documentation). */
public enum StatusCode {
    /** Paid under the fee schedule where covered. */
    A,
    /** Bundled into other services, never paid apart. */
    B,
    /** Priced by the contractor. */
    C,
    /** Deleted. */
    D,
    /** Left out by regulation. */
    E,
    /** Deleted, without the usual time of grace. */
    F,
    /** Not valid for Medicare, with a time of grace. */
    G,
    /** Deleted modifier. */
    H,
    /** Not valid for Medicare, another code is used. */
    I,
    /** Anaesthesia. */
    J,
    /** Measure, for reporting only. */
    M,
    /** Not covered. */
    N,
    /** Bundled or left out. */
    P,
    /** Functional reporting of therapy, 2013 to 2018. */
    Q,
    /** Covered with restrictions. */
    R,
    /** Paid only where nothing else is paid that day. */
    T,
    /** Left out by statute. */
    X;

    /** {@return whether relative values of such a code are used for payment (RVU25D, "Status Code"): true for A, R and T} */
    public boolean usesRelativeValues() {
        return this == A || this == R || this == T;
    }
}
