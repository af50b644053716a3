package io.apidirect.domain.deployment;

import io.apidirect.domain.settings.DomainSettings;
import java.util.Optional;

/**
 * Where callers reach a service: under its domain as soon as the network serves the domain's
 * certificate, else under the load balancer's own name.
 */
public final class ServiceAddress {

    private static final String URL = "Url";
    private static final String LOAD_BALANCER = "LoadBalancerDnsName";
    private static final String SAFE = "https://";

    private final ServiceSettings settings;
    private final LayerOutputs outputs;

    public ServiceAddress(ServiceSettings settings, LayerOutputs outputs) {
        this.settings = settings;
        this.outputs = outputs;
    }

    /** Empty where no network stands. */
    public Optional<String> url() {
        return stackUrl().map(url -> certified(url).orElse(url));
    }

    /**
     * The name that the domain's CNAME record must lead to; empty where there is no domain, or the
     * stack keeps its record itself.
     */
    public Optional<String> target() {
        return stackUrl()
                .filter(url -> certified(url).filter(domain -> !domain.equals(url)).isPresent())
                .flatMap(_ -> outputs.find(LOAD_BALANCER));
    }

    private Optional<String> stackUrl() {
        return Optional.ofNullable(outputs.of(Layer.NETWORK).get(URL));
    }

    private Optional<String> certified(String url) {
        return settings.values()
                .find(DomainSettings.DOMAIN_NAME)
                .filter(_ -> url.startsWith(SAFE))
                .filter(_ -> settings.values().has(DomainSettings.CERTIFICATE))
                .map(SAFE::concat);
    }
}
