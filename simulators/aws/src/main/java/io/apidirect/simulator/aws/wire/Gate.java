package io.apidirect.simulator.aws.wire;

/** Stands before and after every operation. */
public interface Gate {

    /** Throws {@link AwsError} where the call's permissions do not allow it. */
    void authorize(Call call, Operation operation);

    /** What is wrong with this call on purpose; mostly {@link Mishap#none()}. */
    Mishap mishap(Call call);

    /** Is told how a call ended. */
    void ended(Call call, String outcome);
}
