/** What stands inside a gateway of 50 across, around its centre. */
export const GATEWAY_ICONS = {
  exclusive:
    '<path fill="currentColor" stroke-width="1" d="M-8.5-9.5H-4.5L0-2.8 4.5-9.5H8.5L2.4 0 8.5 9.5H4.5L0 2.8-4.5 9.5H-8.5L-2.4 0Z"/>',
  parallel: '<path fill="currentColor" stroke-width="1" d="M-2-12H2V-2H12V2H2V12H-2V2H-12V-2H-2Z"/>',
  inclusive: '<circle fill="none" stroke-width="2.5" r="12.5"/>',
  complex: '<path stroke-width="4" stroke-linecap="butt" d="M0-13V13M-13 0H13M-9-9L9 9M9-9L-9 9"/>',
  'event-based':
    '<circle fill="none" stroke-width="1" r="15"/><circle fill="none" stroke-width="1" r="12"/><path fill="none" stroke-width="1.5" d="M0-8L7.6-2.5 4.7 6.5H-4.7L-7.6-2.5Z"/>',
  'event-based-start':
    '<circle fill="none" stroke-width="1" r="15"/><path fill="none" stroke-width="1.5" d="M0-9L8.6-2.8 5.3 7.3H-5.3L-8.6-2.8Z"/>',
  'event-based-parallel':
    '<circle fill="none" stroke-width="1" r="15"/><path fill="none" stroke-width="1" d="M-2.5-10H2.5V-2.5H10V2.5H2.5V10H-2.5V2.5H-10V-2.5H-2.5Z"/>',
};
