import type { Finding } from './findings';

/** Characters, which for a usual file is as many bytes. */
export const MAX_TEXT = 20 * 1024 * 1024;

/** Looks at the text before it is parsed. */
export function screenText(text: string): Finding[] {
  if (text.trim() === '' || text === '\uFEFF') {
    return [error('XML-EMPTY', 'The file is empty.', 'Export the process again; nothing of it arrived.')];
  }
  if (text.length > MAX_TEXT) {
    const size = `${(text.length / 1024 / 1024).toFixed(1)} MB`;
    return [
      error('XML-TOO-LARGE', `The file is ${size}; 20 MB are allowed.`, 'Divide it into several processes.'),
    ];
  }
  if (text.slice(0, 4).includes('\0')) {
    const remedy = 'Save it as UTF-8.';
    return [error('XML-ENCODING', 'The file is UTF-16 or UTF-32 and was read as if it were UTF-8.', remedy)];
  }
  const lost = text.indexOf('\uFFFD');
  if (lost < 0) return [];
  return [
    {
      code: 'XML-LOST-CHARACTERS',
      severity: 'warning',
      message: 'Some characters could not be decoded and show as "\uFFFD".',
      remedy: 'Save the file as UTF-8 in the tool that wrote it, and open it again.',
    },
  ];
}

function error(code: string, message: string, remedy: string): Finding {
  return { code, severity: 'error', message, remedy, line: 1, column: 1 };
}
