import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Fonts } from '../documents/Fonts';
import { fontFaces } from '../publish/svg/font-faces';

const require = createRequire(import.meta.url);
const file = (name: string): Promise<Uint8Array> => readFile(require.resolve(name));

/** The fonts of pictures and documents, with the renderer of pictures started. */
export async function documentFonts(): Promise<Fonts> {
  const { startPng } = await import('../documents/png');
  await startPng(await file('@resvg/resvg-wasm/index_bg.wasm'));
  return {
    regular: await file('@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf'),
    bold: await file('@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf'),
  };
}

/** The rules that bring the font into a drawing. */
export async function drawingFontFaces(): Promise<string> {
  return fontFaces({
    regular: await file('@fontsource/arimo/files/arimo-latin-400-normal.woff2'),
    bold: await file('@fontsource/arimo/files/arimo-latin-700-normal.woff2'),
  });
}
