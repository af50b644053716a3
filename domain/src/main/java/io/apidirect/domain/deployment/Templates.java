package io.apidirect.domain.deployment;

/** Renders the checked-in templates for one environment; pure, no remote call. */
public interface Templates {

    /**
     * Renders {@code layer}. Parameters that come from outputs of stacks which do not stand yet are
     * named in {@link RenderedTemplate#awaited()} and left out of its parameters.
     */
    RenderedTemplate render(Layer layer, ServiceSettings settings, LayerOutputs outputs);
}
