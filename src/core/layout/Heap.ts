/** A binary heap of numbers by their cost; the lowest first, of equal ones the one that came first. */
export class Heap {
  readonly #items: number[] = [];
  readonly #costs: number[] = [];
  readonly #ages: number[] = [];
  #age = 0;

  get size(): number {
    return this.#items.length;
  }

  clear(): void {
    this.#items.length = 0;
    this.#costs.length = 0;
    this.#ages.length = 0;
    this.#age = 0;
  }

  push(item: number, cost: number): void {
    let i = this.#items.length;
    const age = this.#age++;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (this.#costs[parent]! <= cost) break;
      this.#move(parent, i);
      i = parent;
    }
    this.#set(i, item, cost, age);
  }

  pop(): number | undefined {
    const first = this.#items[0];
    if (first === undefined) return undefined;
    const [item, cost, age] = [this.#items.pop()!, this.#costs.pop()!, this.#ages.pop()!];
    const count = this.#items.length;
    if (count === 0) return first;
    let i = 0;
    for (let child = 1; child < count; child = 2 * i + 1) {
      if (child + 1 < count && this.#isBefore(child + 1, this.#costs[child]!, this.#ages[child]!)) child++;
      if (!this.#isBefore(child, cost, age)) break;
      this.#move(child, i);
      i = child;
    }
    this.#set(i, item, cost, age);
    return first;
  }

  #isBefore(i: number, cost: number, age: number): boolean {
    const own = this.#costs[i]!;
    return own < cost || (own === cost && this.#ages[i]! < age);
  }

  #move(from: number, to: number): void {
    this.#set(to, this.#items[from]!, this.#costs[from]!, this.#ages[from]!);
  }

  #set(i: number, item: number, cost: number, age: number): void {
    this.#items[i] = item;
    this.#costs[i] = cost;
    this.#ages[i] = age;
  }
}
