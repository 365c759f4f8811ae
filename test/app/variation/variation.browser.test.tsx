import type { queries } from '@testing-library/react';
import { waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openApp } from '../library/openApp';

const KEY = '7.2.2-install-and-leave';

type Section = ReturnType<typeof within<typeof queries>>;

async function openStep() {
  const app = await openApp({ address: '#/process/7.2.2?view=overlay&layer=SMETS1&element=B02' });
  await app.screen.findByDisplayValue('Report no WAN');
  const section = within(await app.screen.findByRole('region', { name: 'Variation' }));
  await waitFor(() => expect(section.getByRole('radio', { name: /^Changed/ })).toBeEnabled());
  const draft = async () => {
    const opened = await app.repository.open(KEY);
    return opened.ok ? (opened.value.draft?.text ?? '') : '';
  };
  return { ...app, section, draft };
}

it('records an effect with its reason, warns without one, and takes it away again', async () => {
  const { section, user, draft } = await openStep();
  await user.click(await section.findByRole('radio', { name: /Not applicable: end here/ }));
  expect(await section.findByText(/Say why, and where it is said/)).toBeVisible();
  await user.type(await section.findByLabelText('Reason and source'), 'No WAN for SMETS1{Tab}');
  await waitFor(async () => {
    const text = await draft();
    expect(text).toMatch(/<bam:variation[^>]*effect="not-applicable"[^>]*flow="block"/);
    expect(text).toContain('No WAN for SMETS1');
  });
  await user.click(await section.findByRole('button', { name: 'Remove this variation' }));
  await waitFor(async () => expect(await draft()).not.toContain('<bam:variation'));
});

it('changes one property for the layer, beginning with what the baseline says', async () => {
  const { section, user, draft } = await openStep();
  await user.click(await section.findByRole('radio', { name: /^Changed/ }));
  await user.click(await section.findByRole('button', { name: 'Change it' }));
  const name = await section.findByLabelText('Name');
  expect(name).toHaveValue('Report no WAN');
  await user.clear(name);
  await user.type(name, 'Report to the S1SP{Tab}');
  await waitFor(async () =>
    expect(await draft()).toMatch(/<bam:override property="name" value="Report to the S1SP"/),
  );
  await expect.poll(async () => await draft()).toContain('id="B02" name="Report no WAN"');
});

it("names the layer's steps that replace it", async () => {
  const { section, user, draft } = await openStep();
  await user.click(await section.findByRole('radio', { name: /^Replaced/ }));
  await user.type(await section.findByRole('combobox', { name: 'Add to Replaced by' }), 'S01{Enter}');
  await waitFor(async () => expect(await draft()).toMatch(/by="S01"/));
});

it('lists what the layer says; each line leads to its element', async () => {
  const { screen, user } = await openStep();
  await user.click(await screen.findByRole('tab', { name: 'Variations' }));
  // Within the panel: a problem's badge on the canvas may name the step too.
  const panel = within(await screen.findByRole('tabpanel', { name: 'Variations' }));
  await user.click(await panel.findByRole('button', { name: /Tell the S1SP/ }));
  await waitFor(() => expect(window.location.hash).toContain('element=S01'));
});

it.each([
  ['variation.note', /effect="noted"/, (section: Section) => section.getByLabelText('Reason and source')],
  [
    'variation.skip',
    /effect="not-applicable"[^>]*flow="skip"/,
    (section: Section) => section.getByLabelText('Reason and source'),
  ],
  [
    'variation.change',
    /effect="changed"/,
    (section: Section) => section.getByRole('button', { name: /What to change/ }),
  ],
])('%s beside a step is recorded, and asks for its words', async (entry, recorded, field) => {
  const { screen, user, draft } = await openStep();
  await user.click(await screen.findByRole('tab', { name: 'History' }));
  const selector = `.djs-context-pad [data-action="${entry}"]`;
  await waitFor(() => expect(document.querySelector(selector)).not.toBeNull());
  await user.click(document.querySelector(selector)!);
  const again = within(await screen.findByRole('region', { name: 'Variation' }));
  await waitFor(() => expect(document.activeElement).toBe(field(again)));
  await waitFor(async () => expect(await draft()).toMatch(recorded));
});
