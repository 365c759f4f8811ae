import installAndLeave from '../../../models/processes/7.2.2-install-and-leave.bpmn?raw';
import library from '../../../models/library.json?raw';
import { showApp } from '../showApp';

// Without the recorded links: they speak of processes that these tests do not have.
const registers = import.meta.glob<string>(['../../../models/register/**/*.{csv,json}', '!**/links.csv'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The app at a page of the registers, on the project's own registers and one of its processes, 7.2.2. */
export async function openRegisters(address: string, more: readonly (readonly [string, string])[] = []) {
  const app = await showApp(address, [
    ['library.json', library],
    ['processes/7.2.2-install-and-leave.bpmn', installAndLeave],
    ...Object.entries(registers).map(([path, text]) => [path.replace(/^.*\/models\//, ''), text] as const),
    ...more,
  ]);
  await app.screen.findByRole('navigation', { name: 'Registers' });
  return app;
}
