/** The eight teeth and the hub of a gear, around a point. */
const gear = (x: number, y: number): string => {
  const teeth = Array.from({ length: 8 }, (_, i) =>
    [-0.3, -0.17, 0.17, 0.3].map((turn, j) => {
      const angle = (i * Math.PI) / 4 + turn;
      const reach = j === 1 || j === 2 ? 6 : 4.4;
      return `${(x + reach * Math.cos(angle)).toFixed(1)} ${(y + reach * Math.sin(angle)).toFixed(1)}`;
    }),
  ).flat();
  return `<path stroke-width="1" d="M${teeth.join('L')}Z"/><circle stroke-width="1" cx="${x}" cy="${y}" r="2"/>`;
};

/** Task types, about 20 by 18, from their top left corner. */
export const TASK_ICONS = {
  user: '<path stroke-width="1" d="M1 19V15.5C1 12.4 4 11 7 10.4 8 11.6 12 11.6 13 10.4 16 11 19 12.4 19 15.5V19ZM5 19V15.5M15 19V15.5"/><circle stroke-width="1" cx="10" cy="6" r="4.6"/><path fill="currentColor" stroke-width="1" d="M5.4 5.8C5.2-.4 14.8-.4 14.6 5.8 12 6.6 9 5.6 8.4 4 8 5.2 6.6 5.8 5.4 5.8Z"/>',
  manual:
    '<path stroke-width="1" d="M1 9.5C2 6.5 5.5 5 8.5 2.6 10 1.4 11.4 2.8 10.2 4.2L8.2 6.2H18C19.7 6.2 19.7 8.7 18 8.7H12 18.6C20.3 8.7 20.3 11.2 18.6 11.2H12 18C19.7 11.2 19.7 13.7 18 13.7H11.6 16C17.6 13.7 17.6 16.2 16 16.2H6C3 16.2 .8 13.5 1 9.5Z"/>',
  service: `${gear(7, 7)}${gear(12.5, 12)}`,
  script:
    '<path stroke-width="1" d="M5.5 1.5H17C11.5 6 19.5 12 14.5 17.5H3C8.5 12 .5 6 5.5 1.5ZM5.4 5H12M6.4 8.2H13.2M8 11.2H14.6M7.6 14.2H14"/>',
  send: '<path fill="currentColor" stroke="none" d="M0 2H20L10 9.5ZM0 4L10 11.5 20 4V16H0Z"/>',
  receive: '<path stroke-width="1" d="M.5 2.5H19.5V15.5H.5ZM.5 2.5L10 10 19.5 2.5"/>',
  'receive-start':
    '<circle stroke-width="1" cx="10" cy="10" r="10"/><path stroke-width="1" d="M4 6H16V14.5H4ZM4 6L10 10.5 16 6"/>',
  'business-rule':
    '<path stroke-width="1" d="M.5 2.5H19.5V16.5H.5ZM.5 11.5H19.5M6.5 6.5V16.5"/><path fill="currentColor" stroke-width="1" d="M.5 2.5H19.5V6.5H.5Z"/>',
};
