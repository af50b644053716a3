package io.apidirect.domain.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.apidirect.domain.project.Profile;
import io.apidirect.domain.settings.SettingsCompletion;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServiceAddressTest {

    private static final Map<String, String> DOMAIN =
            Map.of(
                    "domain.name",
                    "api.example.com",
                    "domain.certificateArn",
                    "arn:aws:acm:eu-west-1:123456789012:certificate/01234567-89ab-cdef-0123-456789abcdef");

    private static ServiceAddress address(Map<String, String> written, String url) {
        var some = Deploying.settings(1);
        var settings =
                new ServiceSettings(
                        some.address(),
                        some.account(),
                        some.boundaryArn(),
                        some.profile(),
                        some.app(),
                        SettingsCompletion.complete(written, Profile.DEV, "eu-west-1"),
                        some.source(),
                        some.variables(),
                        some.secretArns());
        return new ServiceAddress(
                settings,
                LayerOutputs.NONE.with(
                        Layer.NETWORK,
                        Map.of("Url", url, "LoadBalancerDnsName", "lb.example.net")));
    }

    @Test
    void a_domain_is_the_address_once_the_network_serves_its_certificate() {
        var before = address(DOMAIN, "http://lb.example.net");
        assertEquals(Optional.of("http://lb.example.net"), before.url());
        assertEquals(Optional.empty(), before.target());
        var since = address(DOMAIN, "https://lb.example.net");
        assertEquals(Optional.of("https://api.example.com"), since.url());
        assertEquals(Optional.of("lb.example.net"), since.target());
    }

    @Test
    void where_the_stack_keeps_the_record_there_is_none_to_enter() {
        var hosted = address(DOMAIN, "https://api.example.com");
        assertEquals(Optional.of("https://api.example.com"), hosted.url());
        assertEquals(Optional.empty(), hosted.target());
    }

    @Test
    void without_a_domain_the_load_balancer_has_a_name_of_its_own() {
        var plain = address(Map.of(), "http://lb.example.net");
        assertEquals(Optional.of("http://lb.example.net"), plain.url());
        assertEquals(Optional.empty(), plain.target());
    }
}
