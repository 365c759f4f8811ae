import type { Lattice } from './lattice';
import { Router, type Route } from './Router';
import type { End, Link, Plane } from './scene';

/**
 * A way for each link that has one, short ones first; then each once more, beside all the others.
 *
 * @param rounds how often each way is sought
 */
export function routeLinks(plane: Plane, lattice: Lattice, rounds = 2): Route[] {
  const router = new Router(plane, lattice);
  const distance = distanceOn(lattice);
  const sorted = plane.links
    .map((link) => ({ link, cost: CLASS[link.kind] + (link.isBack ? 300 : 0) + distance(link) }))
    .sort((a, b) => a.cost - b.cost || a.link.index - b.link.index)
    .map(({ link }) => link);
  const routes = new Map<Link, Route>();
  for (let round = 0; round < rounds; round++) {
    for (const link of sorted) {
      const old = routes.get(link);
      if (old) router.count(old, -1);
      const route = router.find(link) ?? old;
      if (!route) continue;
      router.count(route, 1);
      routes.set(link, route);
    }
  }
  return plane.links.flatMap((link) => routes.get(link) ?? []);
}

const CLASS = { sequence: 0, association: 1_000, message: 2_000 } as const;

/** In lines of the lattice; ways that change row count more, so that straight ones come first. */
function distanceOn({ yOf, borders }: Lattice): (link: Link) => number {
  const placeOf = ({ vertex, pool }: End): [number | undefined, number] =>
    vertex ? [2 * vertex.column + vertex.span, yOf.get(vertex)!] : [undefined, borders.get(pool!)!.bottom];
  return ({ source, target }) => {
    const [[x1, y1], [x2, y2]] = [placeOf(source), placeOf(target)];
    return Math.abs((x1 ?? x2 ?? 0) - (x2 ?? x1 ?? 0)) + 3 * Math.abs(y1 - y2);
  };
}
