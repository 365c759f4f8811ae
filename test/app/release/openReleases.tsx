import managePayment from '../../../models/processes/7.3-manage-payment.bpmn?raw';
import changeOfTenancy from '../../../models/processes/7.5.2-change-of-tenancy.bpmn?raw';
import { showApp } from '../showApp';

const LIBRARY = {
  title: 'Test library',
  chapters: [
    { number: '7.3', title: 'Manage payment' },
    { number: '7.5', title: 'Manage device' },
  ],
  layers: [{ id: 'SMETS1', name: 'SMETS1', description: '' }],
  order: [],
};

/** The app at its list of releases, which is empty, on a library of two processes in which the checks find no error. */
export async function openReleases() {
  const app = await showApp('#/releases', [
    ['library.json', JSON.stringify(LIBRARY)],
    ['processes/7.3-manage-payment.bpmn', managePayment],
    ['processes/7.5.2-change-of-tenancy.bpmn', changeOfTenancy],
  ]);
  await app.screen.findByRole('heading', { name: 'No release yet' });
  return app;
}
