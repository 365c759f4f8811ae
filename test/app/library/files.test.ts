import { describe, expect, it } from 'vitest';
import { datedFileName, exportFileName } from '../../../src/app/library/export/file-names';
import { decodeXml } from '../../../src/app/library/import/decode-xml';
import { readFiles } from '../../../src/app/library/import/read-files';
import { zipOfTree } from '../../../src/repository/treeZip';

const path = 'processes/7.2.2-install-and-leave.bpmn';

describe('exportFileName', () => {
  it('names view and layer, as 7.2.2-install-and-leave.resolved.SMETS1.bpmn', () => {
    expect(exportFileName({ path, view: 'resolved', layers: ['SMETS1'], extension: 'bpmn' })).toBe(
      '7.2.2-install-and-leave.resolved.SMETS1.bpmn',
    );
  });

  it('names no layer where none is in the file, and says plain', () => {
    expect(
      exportFileName({ path, view: 'baseline', layers: ['SMETS1'], plain: true, extension: 'bpmn' }),
    ).toBe('7.2.2-install-and-leave.baseline.plain.bpmn');
    expect(exportFileName({ path, layers: ['SMETS1'], extension: 'bpmn' })).toBe(
      '7.2.2-install-and-leave.bpmn',
    );
  });

  it('keeps path signs of a layer name out', () => {
    expect(exportFileName({ path, view: 'overlay', layers: ['../S 1'], extension: 'svg' })).toBe(
      '7.2.2-install-and-leave.overlay.-S-1.svg',
    );
  });

  it('dates what is of the whole library', () => {
    expect(datedFileName('backup', new Date('2026-11-24T10:00:00Z'), 'zip')).toBe(
      'bam-backup-2026-11-24.zip',
    );
  });
});

describe('decodeXml', () => {
  const latin1 = Uint8Array.from(
    Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>', 'latin1'),
  );

  it('follows the byte order mark, the declaration, else UTF-8', () => {
    const utf16 = Uint8Array.from([0xff, 0xfe, ...Buffer.from('<a>é</a>', 'utf16le')]);
    expect(decodeXml(utf16)).toBe('<a>é</a>');
    expect(decodeXml(latin1)).toContain('<a>é</a>');
    expect(decodeXml(new TextEncoder().encode('\uFEFF<a>é</a>'))).toBe('<a>é</a>');
  });

  it('gives nothing where the bytes do not fit, or no one knows the encoding', () => {
    expect(decodeXml(Uint8Array.from([0x3c, 0x61, 0xff, 0xfe]))).toBeUndefined();
    expect(
      decodeXml(new TextEncoder().encode('<?xml version="1.0" encoding="klingon"?><a/>')),
    ).toBeUndefined();
  });
});

describe('readFiles', () => {
  const file = (content: BlobPart, name: string) => new File([content], name);

  it('reads each file by itself, so that a bad one does not keep a good one out', async () => {
    const given = await readFiles([
      file(Uint8Array.from([0xc3, 0x28]), 'bad.bpmn'),
      file('<a/>', 'good.bpmn'),
    ]);
    expect(
      given.map(({ fileName, text, problems }) => [fileName, text, problems.map(({ code }) => code)]),
    ).toEqual([
      ['bad.bpmn', undefined, ['IMPORT-NOT-TEXT']],
      ['good.bpmn', '<a/>', []],
    ]);
  });

  it('gives the releases of a library zip as one, with all that they need', async () => {
    const tree = new Map([
      ['library.json', '{}'],
      ['processes/a.bpmn', '<a/>'],
      ['releases/3.0/release.json', '{}'],
    ]);
    const given = await readFiles([file(zipOfTree(tree) as BlobPart, 'library.zip')]);
    expect(given.map(({ fileName, text }) => [fileName, text])).toEqual([
      ['Releases of library.zip', undefined],
      ['a.bpmn', '<a/>'],
    ]);
    expect(given[0]!.tree).toEqual(tree);
  });

  it('gives one file for each process of a library zip', async () => {
    const tree = new Map([
      ['library.json', '{}'],
      ['processes/a.bpmn', '<a/>'],
      ['processes/b.bpmn', '<b/>'],
      ['register/impacts.csv', 'id'],
    ]);
    const given = await readFiles([file(zipOfTree(tree) as BlobPart, 'library.zip')]);
    expect(given.map(({ fileName, text }) => [fileName, text])).toEqual([
      ['a.bpmn', '<a/>'],
      ['b.bpmn', '<b/>'],
    ]);
  });

  it('says what is wrong with a zip that is no library, or is cut off', async () => {
    const other = zipOfTree(new Map([['readme.txt', 'hello']]));
    const cut = zipOfTree(new Map([['library.json', '{}']])).slice(0, 30);
    const given = await readFiles([file(other as BlobPart, 'other.zip'), file(cut as BlobPart, 'cut.zip')]);
    expect(
      given.map(({ fileName, problems }) => [fileName, problems.length, problems[0]?.where.fileName]),
    ).toEqual([
      ['other.zip', 1, 'other.zip'],
      ['cut.zip', 1, 'cut.zip'],
    ]);
  });
});
