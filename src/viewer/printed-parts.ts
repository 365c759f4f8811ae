/**
 * The parts of a wide drawing, which only paper shows, stand as text in a `noscript`: elements are made of them when the page is
 * about to be printed, and are gone after it.
 */
export function unfoldPartsForPrint(): void {
  let unfolded: Element[] = [];
  window.addEventListener('beforeprint', () => {
    for (const carrier of document.querySelectorAll(
      'figure.diagram + noscript, figure.diagram + script + noscript',
    )) {
      const template = document.createElement('template');
      // The page's own markup, as a browser without scripts has it.
      template.innerHTML = carrier.textContent;
      const parts = [...template.content.children];
      carrier.after(...parts);
      unfolded.push(...parts);
    }
    // Asking for a size has the windows filled at once: Firefox prints them empty otherwise.
    document.body.getBoundingClientRect();
  });
  window.addEventListener('afterprint', () => {
    for (const part of unfolded) part.remove();
    unfolded = [];
  });
}
