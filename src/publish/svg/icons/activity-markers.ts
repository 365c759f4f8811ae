/** Markers at an activity's lower edge, 14 by 14, from their top left corner. */
export const ACTIVITY_MARKERS = {
  'sub-process': '<path fill="none" stroke-width="1.5" d="M0 0H14V14H0ZM7 3V11M3 7H11"/>',
  loop: '<path fill="none" stroke-width="1.5" d="M3.9 11.9A5.6 5.6 0 1 1 7.6 13M4.2 7.8L3.9 11.9-.1 12.6"/>',
  'parallel-instances': '<path stroke-linecap="butt" d="M3 2V13M7 2V13M11 2V13"/>',
  'sequential-instances': '<path stroke-linecap="butt" d="M1 3.5H13M1 7.5H13M1 11.5H13"/>',
  compensation: '<path fill="none" stroke-width="1" d="M0 7L6.5 2.2V11.8ZM6.5 7L13 2.2V11.8Z"/>',
  'ad-hoc':
    '<path fill="currentColor" stroke="none" d="M0 8.2C1.8 4.6 4.2 4.2 7 6S12 7.6 14 5.4V8.6C12.2 11.4 9.8 11.4 7 9.6S1.8 8.8 0 11.4Z"/>',
};
