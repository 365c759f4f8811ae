/**
 * The script of the root's pages. It leads on to the release that is live on the day of the reader's clock, in Britain, keeping the
 * place within the page, and says the states of that day; without it the pages say what holds on any day.
 */
export const FOLLOW_SCRIPT = `const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' }).format(new Date());
const ways = [...document.querySelectorAll('[data-follow]')];
const way = ways.filter(({ dataset: { from = '' } }) => from <= today).at(-1);
if (way?.href) location.replace(way.href + location.search + location.hash);
for (const tag of document.querySelectorAll('[data-turns]')) {
  const turns = tag.dataset.turns.split(' ').map((turn) => turn.split('='));
  const state = turns.filter(([from]) => from <= today).at(-1)?.[1];
  if (state === undefined) continue;
  tag.className = 'tag tag-' + state;
  tag.textContent = state;
}
`;
