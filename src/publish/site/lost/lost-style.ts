/**
 * What the page for missing addresses looks like before it knows where the site stands, and where nothing else can be loaded. It
 * is part of the page: `LOST_STYLE_HASH` lets it through the page's policy, and a test holds the two together.
 */
export const LOST_STYLE =
  ':root{color-scheme:light dark}' +
  'body{margin:0;background:light-dark(#fff,#1a1d22);color:light-dark(#1b1f26,#e8eaee);' +
  "font:1rem/1.55 system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','Liberation Sans',sans-serif;overflow-wrap:break-word}" +
  'main{max-width:42rem;margin:0 auto;padding:2rem clamp(.75rem,3vw,2rem) 3rem}' +
  'h1{margin:.25rem 0 .5rem;font-size:1.6rem;line-height:1.25}' +
  'p{max-width:75ch}' +
  'ul{padding-left:1.2rem}' +
  'a{color:light-dark(#1a5fb4,#8ab6f4);text-underline-offset:.15em}' +
  '[hidden]{display:none}';

export const LOST_STYLE_HASH = 'sha256-X2UDW6J1HeOnqqTyCqsHpEy17Xi4wm7mzgElkEGq9F0=';
