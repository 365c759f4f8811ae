import { writeResponse } from '../../core/review/response/Response';
import { writeResponseCsv } from '../../core/review/response/responseCsv';
import type { PackFacts } from '../../publish/site/consultation/SiteConsultation';
import { download, fileStem } from './files';
import type { Notebook } from './Notebook';
import { responseOf } from './notes';
import { counted } from '../../core/text/counted';

/**
 * Gives the respondent's comments as a file, and says what to do with it.
 *
 * @returns false where nobody has said who they are, which is said instead
 */
export function saveComments(
  form: 'json' | 'csv',
  facts: PackFacts,
  notebook: Notebook,
  say: (message: string) => void,
): boolean {
  const { notes } = notebook;
  if (notes.name.trim() === '') {
    say('Say who you are first: comments without a name cannot be answered.');
    return false;
  }
  const writtenAt = new Date().toISOString();
  const response = responseOf(facts, notes, writtenAt);
  const stem = fileStem(facts.release, notes.organisation, notes.name);
  if (form === 'json') download(writeResponse(response), `${stem}.json`, 'application/json');
  else download(writeResponseCsv(response), `${stem}.csv`, 'text/csv');
  notebook.change((now) => ({ ...now, savedAt: writtenAt }));
  say(`${counted(notes.comments.length, 'comment')} saved as ${stem}.${form}. Now send that file.`);
  return true;
}
