import type { Problem } from '../problem';

/** A record of a CSV file, with the 1-based line on which it begins. */
export interface CsvRecord {
  line: number;
  fields: string[];
}

export interface CsvFile {
  records: CsvRecord[];
  problems: Problem[];
}

interface CsvOptions {
  separator?: string;
  lenient?: boolean;
}

/**
 * Splits CSV text into records, strictly by RFC 4180: commas, fields in double quotes, a quote within
 * doubled, and CRLF, LF or CR at the end of a record. A byte order mark and blank lines are passed over.
 *
 * @param fileName named in each problem
 * @param options.separator one sign other than the comma, such as a tab
 * @param options.lenient takes a quote within a field that is not quoted as it stands, as clipboards write it
 * @returns the records in file order; a record with a fault is left out and is a problem
 * Source: RFC 4180, section 2.
 */
export function readCsv(text: string, fileName?: string, options: CsvOptions = {}): CsvFile {
  const records: CsvRecord[] = [];
  const problems: Problem[] = [];
  const scanner = new Scanner(text, options);
  while (!scanner.atEnd()) {
    const line = scanner.line;
    const { fields, fault } = scanner.record();
    if (fault) problems.push(malformed(fault, line, fileName));
    else if (fields.length > 1 || fields[0] !== '') records.push({ line, fields });
  }
  return { records, problems };
}

class Scanner {
  line = 1;
  private position: number;
  private readonly separator: string;
  private readonly lenient: boolean;
  private readonly stop: RegExp;

  constructor(
    private readonly text: string,
    { separator = ',', lenient = false }: CsvOptions,
  ) {
    this.position = text.startsWith('\uFEFF') ? 1 : 0;
    this.separator = separator;
    this.lenient = lenient;
    this.stop = new RegExp(`[${separator}\\r\\n]`, 'g');
  }

  atEnd(): boolean {
    return this.position >= this.text.length;
  }

  record(): { fields: string[]; fault?: string } {
    const fields: string[] = [];
    let fault: string | undefined;
    for (;;) {
      const field = this.text[this.position] === '"' ? this.quoted() : this.plain();
      fields.push(field.value);
      fault ??= field.fault;
      if (this.text[this.position] !== this.separator) break;
      this.position++;
    }
    this.endOfRecord();
    return { fields, fault };
  }

  private plain(): { value: string; fault?: string } {
    const value = this.until(this.stop);
    const fault = value.includes('"') && !this.lenient;
    return { value, fault: fault ? 'a quote within a field that is not quoted' : undefined };
  }

  private quoted(): { value: string; fault?: string } {
    let value = '';
    for (;;) {
      const close = this.text.indexOf('"', this.position + 1);
      if (close < 0) {
        this.advanceTo(this.text.length);
        return { value, fault: 'a quoted field that is never closed' };
      }
      value += this.text.slice(this.position + 1, close);
      this.advanceTo(close + 1);
      if (this.text[this.position] !== '"') break;
      value += '"';
    }
    const rest = this.until(this.stop);
    return { value, fault: rest === '' ? undefined : 'text after the closing quote of a field' };
  }

  private until(stop: RegExp): string {
    stop.lastIndex = this.position;
    const end = stop.exec(this.text)?.index ?? this.text.length;
    const value = this.text.slice(this.position, end);
    this.position = end;
    return value;
  }

  private endOfRecord(): void {
    if (this.atEnd()) return;
    this.advanceTo(this.position + (this.text.startsWith('\r\n', this.position) ? 2 : 1));
  }

  /** Line ends inside a quoted field count too, so that a problem names the line an editor shows. */
  private advanceTo(end: number): void {
    this.line += this.text.slice(this.position, end).match(/\r\n|\r|\n/g)?.length ?? 0;
    this.position = end;
  }
}

const malformed = (fault: string, line: number, fileName?: string): Problem => ({
  code: 'CSV-MALFORMED',
  severity: 'error',
  where: { fileName, line },
  message: `The row that begins on line ${line} has ${fault}.`,
  remedy: 'Put the field in double quotes and double each quote within it.',
});
