/**
 * The two cuts of Arimo as TrueType, whole: its widths are those that the drawings were laid out with, so that every line
 * stands where it was put. Given as an argument, since a browser and a terminal find them in different places.
 */
export interface Fonts {
  regular: Uint8Array;
  bold: Uint8Array;
}
