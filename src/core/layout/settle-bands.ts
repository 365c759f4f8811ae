import type { Band, Plane, Vertex } from './scene';

/**
 * Gives each vertex that no lane lists the band of what it is linked to, else the first of its pool. Baseline elements never get one of
 * a layer's lanes.
 */
export function settleBands(planes: readonly Plane[]): void {
  const pending = [...planes];
  for (let plane = pending.pop(); plane; plane = pending.pop()) {
    settle(plane);
    for (const { inner } of plane.vertices) if (inner) pending.push(inner);
  }
}

function settle(plane: Plane): void {
  const open = plane.vertices.filter(({ kind, band }) => kind !== 'pool' && !band);
  if (open.length > 0) {
    const neighbours = neighboursOf(plane);
    // From neighbour to neighbour, as long as anything is found.
    for (let left = open, before = -1; left.length > 0 && left.length !== before;) {
      before = left.length;
      left = left.filter((vertex) => {
        const near = neighbours.get(vertex)?.find(({ band, pool }) => band && isSame(pool, vertex));
        if (near?.band) vertex.band = bandBeside(vertex, near.band);
        return !near?.band;
      });
    }
    for (const vertex of open) vertex.band ??= firstBand(plane, vertex);
  }
  for (const vertex of plane.vertices) {
    const { band, layer } = vertex;
    if (band?.layer !== undefined && layer === undefined) vertex.band = baselineBand(band.pool.bands) ?? band;
    if (vertex.band) vertex.pool ??= vertex.band.pool;
  }
}

/** The band of what a vertex is linked to; a layer's note stands in the lane that its layer has there, next to the baseline's. */
function bandBeside({ kind, layer }: Vertex, near: Band): Band {
  if (kind !== 'note' || layer === undefined || near.layer !== undefined) return near;
  return near.pool.bands.findLast((band) => band.layer === layer) ?? near;
}

const isSame = (pool: Vertex['pool'], vertex: Vertex) => vertex.pool === undefined || pool === vertex.pool;

function neighboursOf({ links }: Plane): Map<Vertex, Vertex[]> {
  const neighbours = new Map<Vertex, Vertex[]>();
  const add = (from?: Vertex, to?: Vertex) => {
    if (!from || !to) return;
    const known = neighbours.get(from);
    if (known) known.push(to);
    else neighbours.set(from, [to]);
  };
  for (const { source, target } of links) {
    add(target.vertex, source.vertex);
    add(source.vertex, target.vertex);
  }
  return neighbours;
}

function firstBand(plane: Plane, { pool, layer }: Vertex): Band | undefined {
  const bands = pool ? pool.bands : plane.bands;
  const own = layer === undefined ? undefined : bands.find((band) => band.layer === layer);
  return own ?? baselineBand(bands) ?? bands[0];
}

const baselineBand = (bands: readonly Band[]): Band | undefined =>
  bands.find(({ layer }) => layer === undefined);
