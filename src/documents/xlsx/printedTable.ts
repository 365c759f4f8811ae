import type { Feature } from 'write-excel-file/universal';

const MARGINS = '<pageMargins left="0.4" right="0.4" top="0.4" bottom="0.6" header="0.3" footer="0.3"/>';
const SETUP = '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>';
const FOOTER = '<headerFooter><oddFooter>&amp;C&amp;A &amp;P / &amp;N</oddFooter></headerFooter>';

/**
 * What makes a sheet a table to filter and to print: a filter at each heading, A4 landscape, as many columns as there are on one page's
 * width, the headings on each page. The library writes none of it.
 *
 * Source: ECMA-376 part 1, 18.3.1.99 (order in a worksheet), 18.2.5 (names that print titles and filters have).
 *
 * @param size rows with that of the headings
 */
export function printedTable(sheet: string, size: { columns: number; rows: number }): Feature<Blob> {
  const last = nameOfColumn(size.columns);
  const quoted = escaped(`'${sheet.replaceAll("'", "''")}'`);
  const names =
    '<definedNames>' +
    `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${quoted}!$A$1:$${last}$${size.rows}</definedName>` +
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">${quoted}!$1:$1</definedName>` +
    '</definedNames>';
  const onSheet = (xml: string) =>
    xml
      .replace(/<worksheet\b[^>]*>/, (open) => `${open}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
      .replace('</sheetData>', `</sheetData><autoFilter ref="A1:${last}${size.rows}"/>`)
      .replace(/<pageMargins\b[^>]*>/, MARGINS)
      // As is, a height would stand when somebody writes more into a row.
      .replaceAll(/(<row [^>]*?) customHeight="1"/g, '$1')
      .replace(/<pageSetup\b[^>]*>/, SETUP + FOOTER);
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': { transform: onSheet },
        'xl/workbook.xml': { transform: (xml) => xml.replace('<definedNames/>', () => names) },
      },
    },
  };
}

/** `A` for 1, `AA` for 27. */
function nameOfColumn(number: number): string {
  const rest = (number - 1) % 26;
  const before = (number - 1 - rest) / 26;
  return (before > 0 ? nameOfColumn(before) : '') + String.fromCharCode(65 + rest);
}

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (found) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[found]!);
