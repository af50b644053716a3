package io.apidirect.domain.cost;

/** AWS's own price list, read through a linked account. A remote call. */
public interface PriceSource {

    /**
     * The list prices on demand of the question's region. Every usage type of the question is in
     * the answer, with its price or as missing; nothing is guessed.
     *
     * @throws io.apidirect.domain.shared.ProviderRefused where the account does not let us read
     *     prices
     * @throws io.apidirect.domain.shared.ProviderUnavailable where AWS gave no answer
     */
    PriceAnswer ask(PriceQuestion question);
}
