import { namedByFile } from '../facts/named-by-file';

/** A release whose site stands in a folder of its own beside others, named by its id. */
export interface Sibling {
  id: string;
  /** `Release 3.0`. */
  title: string;
  /** Planned release date, such as `2026-12-02`. */
  date: string;
  /** Where its processes stand, by the id of the BPMN process, which stays from release to release. */
  processes: ReadonlyMap<string, SiblingProcess>;
}

export interface SiblingProcess {
  stem: string;
  number: string;
  name: string;
  layers: readonly string[];
}

/** A release as others link to it, from what its site was made of. */
export const siblingOf = (
  release: Pick<Sibling, 'id' | 'title' | 'date'>,
  processes: readonly (SiblingProcess & { processIds: readonly string[] })[],
): Sibling => ({
  ...release,
  processes: new Map(
    processes
      .map(namedByFile)
      .flatMap(({ processIds: [id], stem, number, name, layers }): [string, SiblingProcess][] =>
        id === undefined ? [] : [[id, { stem, number, name, layers }]],
      ),
  ),
});
