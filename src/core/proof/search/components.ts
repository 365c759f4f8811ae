/** The parts of a directed graph that are never left again: its strongly connected components without a way out. */
export function closingComponents(successors: readonly (readonly number[])[]): number[][] {
  const order = new Int32Array(successors.length).fill(-1);
  const low = new Int32Array(successors.length);
  const component = new Int32Array(successors.length).fill(-1);
  const open: number[] = [];
  const closing: number[][] = [];
  let count = 0;
  let components = 0;
  // No recursion: a state space is deep.
  const path: { state: number; next: number }[] = [];
  const enter = (state: number) => {
    order[state] = low[state] = count++;
    open.push(state);
    path.push({ state, next: 0 });
  };
  for (let root = 0; root < successors.length; root += 1) {
    if (order[root]! >= 0) continue;
    enter(root);
    while (path.length > 0) {
      const frame = path.at(-1)!;
      const { state } = frame;
      const to = successors[state]![frame.next++];
      if (to !== undefined) {
        if (order[to]! < 0) enter(to);
        else if (component[to]! < 0) low[state] = Math.min(low[state]!, order[to]!);
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above) low[above.state] = Math.min(low[above.state]!, low[state]!);
      if (low[state] !== order[state]) continue;
      const members: number[] = [];
      for (let member = -1; member !== state;) {
        member = open.pop()!;
        component[member] = components;
        members.push(member);
      }
      const isClosing = members.every((member) =>
        successors[member]!.every((each) => component[each] === components),
      );
      if (isClosing) closing.push(members);
      components += 1;
    }
  }
  return closing;
}
