package io.apidirect.domain.deployment;

import io.apidirect.domain.settings.AlarmSettings;
import io.apidirect.domain.settings.DatabaseCareSettings;
import io.apidirect.domain.settings.DatabaseSettings;
import io.apidirect.domain.settings.HealthSettings;
import io.apidirect.domain.settings.ImageSettings;
import io.apidirect.domain.settings.OperationSettings;
import io.apidirect.domain.settings.ScalingSettings;
import io.apidirect.domain.settings.Setting;
import io.apidirect.domain.settings.SettingValues;
import io.apidirect.domain.settings.TakeoverSettings;
import io.apidirect.domain.settings.TaskSettings;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The settings that stand: of each layer those that it was deployed with last, which need not be
 * those of one deployment. What several layers are made from belongs to the network, which all
 * others build upon; the processor architecture and the Dockerfile belong to the service, whose
 * image has them.
 */
final class StandingSettings {

    private static final Map<String, Layer> OWNERS = owners();

    private StandingSettings() {}

    private static Map<String, Layer> owners() {
        var owners = new HashMap<String, Layer>();
        Stream.of(TaskSettings.ALL, HealthSettings.ALL, ScalingSettings.ALL, TakeoverSettings.ALL)
                .forEach(all -> give(owners, Layer.SERVICE, all));
        give(owners, Layer.BUILD, ImageSettings.ALL);
        give(owners, Layer.DATA, DatabaseSettings.ALL);
        give(owners, Layer.DATA, DatabaseCareSettings.ALL);
        give(owners, Layer.MONITORING, AlarmSettings.ALL);
        give(
                owners,
                Layer.MONITORING,
                List.of(
                        OperationSettings.MONITORING,
                        OperationSettings.DASHBOARD,
                        OperationSettings.ALARM_EMAIL));
        return Map.copyOf(owners);
    }

    private static void give(Map<String, Layer> owners, Layer layer, List<Setting<?>> settings) {
        settings.forEach(it -> owners.put(it.path(), layer));
    }

    /** The layer that the setting at {@code path} is said to belong to. */
    static Layer ownerOf(String path) {
        return OWNERS.getOrDefault(path, Layer.NETWORK);
    }

    /** Older snapshots do not say: layers beyond the release's come from a later attempt. */
    static @Nullable ServiceSettings of(RunningEnvironment.Snapshot from) {
        var last = from.lastSettings();
        if (from.standing() != null || last == null || !from.isServing()) {
            return from.standing() == null ? last : from.standing();
        }
        return from.releases().stream()
                .findFirst()
                .map(
                        release -> {
                            var beyond = new HashSet<>(from.digests().keySet());
                            beyond.removeAll(release.settings().layers());
                            return merged(release.settings(), beyond, last);
                        })
                .orElse(last);
    }

    /** What stands after {@code deployment} has ended, given what stood before it. */
    static ServiceSettings after(
            Deployment deployment,
            @Nullable ServiceSettings before,
            Map<Layer, String> digestsBefore) {
        var ordered = deployment.order().settings();
        if (before == null || deployment.state() instanceof DeploymentState.Live) {
            return ordered;
        }
        var changed =
                Arrays.stream(Layer.values())
                        .filter(
                                layer ->
                                        !Objects.equals(
                                                digestsBefore.get(layer),
                                                deployment.digests().get(layer)))
                        .collect(Collectors.toUnmodifiableSet());
        return merged(before, changed, ordered);
    }

    /** {@code all}, with what belongs to {@code layers} taken from {@code other}. */
    static ServiceSettings merged(ServiceSettings all, Set<Layer> layers, ServiceSettings other) {
        var service = layers.contains(Layer.SERVICE) ? other : all;
        var network = layers.contains(Layer.NETWORK) ? other : all;
        return new ServiceSettings(
                all.address(),
                network.account(),
                network.boundaryArn(),
                network.profile(),
                app(all.app(), layers, other.app()),
                new SettingValues(
                        new TreeMap<>(texts(all.values().texts(), layers, other.values().texts()))),
                service.source(),
                service.variables(),
                service.secretArns());
    }

    private static AppSettings app(AppSettings all, Set<Layer> layers, AppSettings other) {
        var service = layers.contains(Layer.SERVICE) ? other : all;
        var build = layers.contains(Layer.BUILD) ? other : all;
        return new AppSettings(
                build.start(),
                new AppSettings.Build(
                        service.build().dockerfile(),
                        build.build().dependencies(),
                        build.build().packages()),
                texts(all.written(), layers, other.written()),
                service.variables(),
                service.secrets(),
                service.workers(),
                service.schedules(),
                (layers.contains(Layer.NETWORK) ? other : all).tags(),
                (layers.contains(Layer.DATA) ? other : all).databaseParameters(),
                (layers.contains(Layer.MONITORING) ? other : all).logFilters());
    }

    /** Both may lack what the other has. */
    private static Map<String, String> texts(
            Map<String, String> all, Set<Layer> layers, Map<String, String> other) {
        var texts = new HashMap<String, String>();
        all.forEach((path, text) -> putUnless(layers.contains(ownerOf(path)), texts, path, text));
        other.forEach(
                (path, text) -> putUnless(!layers.contains(ownerOf(path)), texts, path, text));
        return texts;
    }

    private static void putUnless(
            boolean isLeftOut, Map<String, String> texts, String path, String text) {
        if (!isLeftOut) {
            texts.put(path, text);
        }
    }
}
