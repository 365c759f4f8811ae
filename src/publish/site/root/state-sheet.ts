import type { RootRelease } from './RootInput';

/** The state of each release as a style sheet that every page of every release links. Ids hold no sign that CSS would mind. */
export const stateSheet = (releases: readonly Pick<RootRelease, 'id' | 'state'>[]): string =>
  releases
    .map(({ id, state }) =>
      [
        `[data-state-of="${id}"]::after { content: "${state}"; }`,
        ...(state === 'live' ? [] : [`[data-release="${id}"] .when-${state} { display: block; }`]),
      ].join('\n'),
    )
    .join('\n') + '\n';
