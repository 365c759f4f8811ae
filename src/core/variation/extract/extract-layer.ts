import { readBpmn } from '../../bpmn/read';
import { writeBpmn } from '../../bpmn/write';
import type { BpmnModel } from '../../bpmn/model';
import type { Change } from '../../comparison/change';
import { compare, meaningOf } from '../../comparison/compare';
import type { DraftItem } from '../../comparison/draft-tree';
import { idOf } from '../../comparison/item';
import { match } from '../../comparison/match';
import { readItems } from '../../comparison/read-items';
import { basisOf } from '../basis';
import { laneIds } from '../lane-ids';
import { project } from '../project';
import { Graft } from './graft';
import type { Spoken } from './overrides';
import { planOf, type Way } from './plan';

export interface Extraction {
  /** The baseline with the layer on it, canonical. */
  text: string;
  /** Ids of what the layer draws, outermost only, and of the baseline elements that it varies. */
  drawn: string[];
  varied: string[];
  /** What a layer could not say: by it the resolved view differs from the copy in meaning. Empty when all went well. */
  remaining: Change[];
}

/**
 * Makes a layer of a copy of the baseline that was drawn by itself: what only the copy has is the layer's own, what it has not does not
 * apply or is replaced, what it says otherwise is changed. Reasons are left empty where the copy gives none, for a person to
 * fill in. Rules V110 to V116.
 *
 * @param baseline a model without this layer
 * @param copy canonical text of the copy
 */
export async function extractLayer(
  baseline: Pick<BpmnModel, 'text' | 'elementsById'>,
  copy: string,
  layer: string,
): Promise<Extraction> {
  const matching = match(readItems(baseline.text), readItems(copy));
  const plan = planOf(matching, layer);
  const graft = new Graft(matching, plan, layer);
  const laneIdOf = laneIds();
  const say = (address: string, id: string | undefined, values: Record<string, string>, spoken?: Spoken) => {
    const element = baseline.elementsById[id ?? ''];
    const holder = graft.tree.at(address);
    if (element && holder)
      holder.children.push(
        variationOf(holder, { ...values, layer, basis: basisOf(element, laneIdOf) }, spoken),
      );
  };
  for (const [item, way] of plan.gone)
    if (!goesAnyway(item.type)) say(item.address, idOf(item), valuesOf(way, graft));
  for (const [item, spoken] of plan.said)
    say(item.address, idOf(item), { effect: spoken.overrides.length > 0 ? 'changed' : 'noted' }, spoken);
  const text = graft.tree.text();
  return {
    text,
    drawn: plan.drawn.flatMap((item) => graft.idOf(item) ?? []).sort(),
    varied: [...plan.gone.keys(), ...plan.said.keys()].flatMap((item) => idOf(item) ?? []).sort(),
    remaining: await differencesTo(copy, text, layer),
  };
}

/** A layer takes no lane, process or message away. */
const goesAnyway = (type: string) =>
  ['bpmn:Lane', 'bpmn:Process', 'bpmn:Collaboration'].includes(type) ||
  /(Message|Error|Signal|Escalation|ItemDefinition|Category)$/.test(type);

function valuesOf(way: Way, graft: Graft): Record<string, string> {
  if (way.effect === 'replaced')
    return { effect: 'replaced', by: way.by.map((item) => graft.idOf(item)).join(' ') };
  return { effect: way.effect, flow: way.flow };
}

function variationOf(parent: DraftItem, values: Record<string, string>, spoken?: Spoken): DraftItem {
  const item = (name: string, slot: string, holder: DraftItem, given: Record<string, string>): DraftItem => ({
    name,
    slot,
    parent: holder,
    isGone: false,
    values: new Map(Object.entries(given)),
    lists: new Map(),
    children: [],
  });
  const reason: Record<string, string> = spoken?.reason ? { '#text': spoken.reason } : {};
  const variation = item('bam:variation', 'extensionElements', parent, { ...values, ...reason });
  variation.children = (spoken?.overrides ?? []).map((override) =>
    item('bam:override', 'overrides', variation, { ...override }),
  );
  return variation;
}

async function differencesTo(copy: string, text: string, layer: string): Promise<Change[]> {
  const { definitions, leftovers } = await readBpmn(text);
  const resolved = project(definitions, { view: 'resolved', layers: [layer] });
  return meaningOf(compare(await writeBpmn(resolved.definitions, { leftovers }), copy));
}
