import { RESPONSE_LIMITS } from '../../core/review/response/Response';
import { decodeText } from '../../core/text/decode-text';

/** Gives a text as a file, by the browser's own download. */
export function download(text: string, fileName: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  // Not at once: some browsers read it only after the click is over.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** A file as text; undefined where it is no text, or larger than any response may be. */
export async function textOf(file: File): Promise<string | undefined> {
  if (file.size > RESPONSE_LIMITS.bytes) return undefined;
  try {
    return decodeText(await file.arrayBuffer());
  } catch {
    // It is gone, or may not be read.
    return undefined;
  }
}

/** `response-3.0-example-energy-r-reader`: a name that every system takes. */
export function fileStem(release: string, organisation: string, name: string): string {
  const parts = [organisation, name].map((text) =>
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 40),
  );
  return ['response', release, ...parts.filter(Boolean)].join('-');
}
