package io.apidirect.simulator.aws.safeguard;

/**
 * What is on in an account.
 *
 * @param trail a trail that logs in every region
 * @param recorder the recorder of AWS Config
 * @param rootMfa an MFA device of root
 * @param ebsEncryption encryption of new volumes by default
 * @param publicAccessBlock all four blocks of public access, for the whole account
 */
public record Safeguards(
        String account,
        boolean trail,
        boolean recorder,
        boolean rootMfa,
        boolean ebsEncryption,
        boolean publicAccessBlock) {

    static Safeguards noneOf(String account) {
        return new Safeguards(account, false, false, false, false, false);
    }
}
