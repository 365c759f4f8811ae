import { describe, expect, it } from 'vitest';
import { choiceOf, choicesFor, EFFECT_CHOICES } from '../../../src/app/variation/effect-choices';
import { laneNamesOf, overridableProperties, valueNow } from '../../../src/app/variation/overrides';
import { MARK_STYLES } from '../../../src/core/variation/mark-styles';
import { details } from '../modelling/details';

describe('effect choices', () => {
  it('has one for each mark that a variation can show, each with a glyph', () => {
    expect(EFFECT_CHOICES.every(({ id }) => MARK_STYLES[id].glyph !== '')).toBe(true);
    expect(new Set(EFFECT_CHOICES.map(({ id }) => id)).size).toBe(5);
  });
  it('finds the choice of what is recorded; not applicable without a flow is a skip', () => {
    expect(choiceOf({ effect: 'not-applicable', flow: 'block' }).id).toBe('not-applicable-block');
    expect(choiceOf({ effect: 'not-applicable' }).id).toBe('not-applicable-skip');
    expect(choiceOf({ effect: 'changed' }).id).toBe('changed');
  });
  it('offers a replacement for steps only', () => {
    const ids = (type: string) => choicesFor(type).map(({ id }) => id);
    expect(ids('bpmn:UserTask')).toContain('replaced');
    expect(ids('bpmn:SequenceFlow')).not.toContain('replaced');
  });
});

describe('overrides', () => {
  const step = details({
    name: 'Check',
    documentation: 'Why',
    lane: { id: 'L', name: 'DCC' },
    trace: { serviceRequests: ['8.1', '8.2'], badSection: '7.2.2', references: 'SEC H' },
  });
  it('begins with what the baseline says', () => {
    expect(overridableProperties.map((property) => valueNow(step, property))).toEqual([
      'Check',
      'Why',
      'DCC',
      '8.1 8.2',
      '7.2.2',
      'SEC H',
    ]);
  });
  it('offers lanes by name, each once, and the present one even if it is gone', () => {
    const lane = (id: string, name: string) => ({ id, name, type: 'bpmn:Lane' });
    const elements = [lane('1', 'DCC'), lane('2', 'Supplier'), lane('3', 'DCC'), lane('4', '')];
    expect(laneNamesOf(elements, 'CSP')).toEqual(['DCC', 'Supplier', 'CSP']);
  });
});
