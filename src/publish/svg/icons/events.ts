/**
 * What stands inside an event of 36 across, around its centre. `thrown` ones are filled with the line's colour.
 * Icons have attributes, not classes: a rule such as `.bam-svg .solid` does not reach what `<use>` shows.
 */
export const EVENT_ICONS = {
  message: '<path stroke-width="1" d="M-9-6H9V6.5H-9ZM-9-6L0 1.5 9-6"/>',
  'message-thrown':
    '<path fill="currentColor" stroke="none" d="M-9.5-6.5H9.5L0 .6ZM-9.5-4.6L0 2.6 9.5-4.6V7H-9.5Z"/>',
  timer:
    '<circle stroke-width="1" r="11"/><path stroke-width="1" d="M0-11V-9M5.5-9.5L4.5-7.8M9.5-5.5L7.8-4.5M11 0H9M9.5 5.5L7.8 4.5M5.5 9.5L4.5 7.8M0 11V9M-5.5 9.5L-4.5 7.8M-9.5 5.5L-7.8 4.5M-11 0H-9M-9.5-5.5L-7.8-4.5M-5.5-9.5L-4.5-7.8"/><path fill="none" stroke-width="1.5" d="M1.5-7.5L0 0 5.5 1.5"/>',
  escalation: '<path stroke-width="1" d="M0-10.5L7 8 0 1-7 8Z"/>',
  'escalation-thrown': '<path fill="currentColor" stroke-width="1" d="M0-10.5L7 8 0 1-7 8Z"/>',
  conditional: '<path stroke-width="1" d="M-7.5-9.5H7.5V9.5H-7.5ZM-5-6H5M-5-2H5M-5 2H5M-5 6H5"/>',
  link: '<path stroke-width="1" d="M-10-4H2V-8L10.5 0 2 8V4H-10Z"/>',
  'link-thrown': '<path fill="currentColor" stroke-width="1" d="M-10-4H2V-8L10.5 0 2 8V4H-10Z"/>',
  error: '<path stroke-width="1" d="M-9.5 9L-3.5-8.5 2.5 1 9.5-9 3.5 8.5-2.5-2Z"/>',
  'error-thrown':
    '<path fill="currentColor" stroke-width="1" d="M-9.5 9L-3.5-8.5 2.5 1 9.5-9 3.5 8.5-2.5-2Z"/>',
  cancel: '<path stroke-width="1" d="M-9-6L-6-9 0-3 6-9 9-6 3 0 9 6 6 9 0 3-6 9-9 6-3 0Z"/>',
  'cancel-thrown':
    '<path fill="currentColor" stroke-width="1" d="M-9-6L-6-9 0-3 6-9 9-6 3 0 9 6 6 9 0 3-6 9-9 6-3 0Z"/>',
  compensate: '<path stroke-width="1" d="M-10.5 0L-1.5-6.5V6.5ZM-1.5 0L7.5-6.5V6.5Z"/>',
  'compensate-thrown':
    '<path fill="currentColor" stroke-width="1" d="M-10.5 0L-1.5-6.5V6.5ZM-1.5 0L7.5-6.5V6.5Z"/>',
  signal: '<path stroke-width="1" d="M0-9.5L9 6.5H-9Z"/>',
  'signal-thrown': '<path fill="currentColor" stroke-width="1" d="M0-9.5L9 6.5H-9Z"/>',
  multiple: '<path stroke-width="1" d="M0-10L9.5-3.1 5.9 8.1H-5.9L-9.5-3.1Z"/>',
  'multiple-thrown': '<path fill="currentColor" stroke-width="1" d="M0-10L9.5-3.1 5.9 8.1H-5.9L-9.5-3.1Z"/>',
  'parallel-multiple': '<path stroke-width="1" d="M-3-9.5H3V-3H9.5V3H3V9.5H-3V3H-9.5V-3H-3Z"/>',
  terminate: '<circle fill="currentColor" stroke="none" r="11"/>',
};
