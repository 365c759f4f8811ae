import { blankProcess } from '../../../src/core/bpmn/blank';
import installAndLeave from './two-steps.bpmn?raw';
import { showApp } from '../showApp';

const LIBRARY = {
  title: 'Test library',
  chapters: [
    { number: '7.1', title: 'Manage inventory' },
    { number: '7.2', title: 'Install devices' },
  ],
  layers: [{ id: 'SMETS1', name: 'SMETS1', description: '' }],
  order: [],
};

interface Options {
  address?: string;
  /** Further files of the library, by path. */
  more?: readonly (readonly [path: string, text: string])[];
}

/** The app on a small library of its own: 7.1.9, 7.1.10 and 7.2.2, the last with a layer. */
export async function openApp({ address = '', more = [] }: Options = {}) {
  const app = await showApp(address, [
    ['library.json', JSON.stringify(LIBRARY)],
    ['processes/7.1.10-tenth.bpmn', blankProcess({ number: '7.1.10', name: 'Tenth' })],
    ['processes/7.1.9-ninth.bpmn', blankProcess({ number: '7.1.9', name: 'Ninth' })],
    ['processes/7.2.2-install-and-leave.bpmn', installAndLeave],
    ...more,
  ]);
  await app.screen.findByRole('treegrid', { name: 'Processes by chapter' });
  return app;
}
