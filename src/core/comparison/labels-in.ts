import { readItems } from './read-items';
import { Side } from './side';

/**
 * What comparisons call the elements of a file, by id: `step “Check the meter”`, `exclusive gateway (paths join) after “Ask”`; the id
 * for what is not there. Reads the file once.
 *
 * @param text canonical
 */
export function labelsIn(text: string): (id: string) => string {
  const side = new Side(readItems(text));
  return (id) => {
    const item = side.at(id);
    return item ? side.labelOf(item) : id;
  };
}
