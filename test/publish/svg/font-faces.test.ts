import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fontFaces } from '../../../src/publish/svg/font-faces';
import { renderSvg } from '../../../src/publish/svg/renderSvg';
import { definitionsOf } from './support';

const none = new Uint8Array();

describe('fontFaces', () => {
  it('writes every byte of a font', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (regular) => {
        const [, data = ''] = /base64,([^)]*)\)/.exec(fontFaces({ regular, bold: none })) ?? [];
        expect([...Buffer.from(data, 'base64')]).toEqual([...regular]);
      }),
    );
  });

  it('stands in the style of a drawing that asks for it, and in no other', async () => {
    const definitions = await definitionsOf('catalogue.bpmn');
    const faces = fontFaces({ regular: new Uint8Array([1, 2, 3]), bold: none });
    expect(renderSvg(definitions, { fontFaces: faces })).toContain(`<style>${faces}.bam-svg`);
    expect(renderSvg(definitions)).not.toContain('@font-face');
  });

  it('hands the rules to a page that carries them itself', async () => {
    const styleSink = new Map<string, string>();
    const svg = renderSvg(await definitionsOf('catalogue.bpmn'), { styleSink });
    expect(svg).not.toContain('<style>');
    expect([...styleSink.values()].join('')).toContain('.bam-svg .ext{');
    expect([...styleSink.keys()]).toContain('f-bbdefb');
  });
});
