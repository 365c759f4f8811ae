import type { SiteContext } from '../../publish/site/SiteContext';

/** All that the pages of a process are made from beside its model, as text. */
export const seenBy = ({ input, ...context }: SiteContext): string => {
  const { assets, timeline, ...rest } = input;
  // The timeline has a page of its own; of the others only their navigation knows it.
  return JSON.stringify([context, rest, [...assets.keys()], timeline !== undefined], (_, value: unknown) =>
    value instanceof Map ? [...value] : value,
  );
};
