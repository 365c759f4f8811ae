import { releasePath } from '../../../src/core/release/paths';
import { writeRelease, type Release } from '../../../src/core/release/Release';
import installAndLeave from '../../../models/processes/7.2.2-install-and-leave.bpmn?raw';
import library from '../../../models/library.json?raw';
import { showApp } from '../showApp';

/** The app at a tab of a release, in a library of one process. */
export async function openRelease(release: Release, tab: string) {
  const app = await showApp(`#/releases/${release.id}/${tab}`, [
    ['library.json', library],
    ['processes/7.2.2-install-and-leave.bpmn', installAndLeave],
    [releasePath(release.id), writeRelease(release)],
  ]);
  await app.screen.findByRole('navigation', { name: 'Release' });
  return app;
}
