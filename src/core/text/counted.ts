/** `1 comment`, `3 comments`; `more` where an s does not make it several. */
export const counted = (count: number, one: string, more = `${one}s`): string =>
  `${count} ${count === 1 ? one : more}`;
