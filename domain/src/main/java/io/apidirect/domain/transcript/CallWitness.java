package io.apidirect.domain.transcript;

/** Sees every call in customers' accounts, on the thread that makes it. */
public interface CallWitness {

    /** A call is about to be made; it is not made where this fails. */
    void begins(CallOccasion occasion);

    /** A call was made, whatever its outcome. */
    void made(AwsCall call);

    /** Looks away: for tools and tests that need no transcript. */
    CallWitness NOBODY =
            new CallWitness() {
                @Override
                public void begins(CallOccasion occasion) {}

                @Override
                public void made(AwsCall call) {}
            };
}
