import { refuse } from './failures';

/** SHA-256, lower-case hex, of bytes or of a text's UTF-8. */
export async function sha256(data: string | Uint8Array): Promise<string> {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : new Uint8Array(data);
  // Browsers offer it to secure pages only; the types do not say so.
  const subtle = globalThis.crypto.subtle as SubtleCrypto | undefined;
  if (!subtle) {
    refuse(
      'STORE-INSECURE-PAGE',
      'This page was loaded over plain http, where browsers offer no SHA-256.',
      'Open the app at https:// or at http://localhost.',
    );
  }
  const hash = await subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
