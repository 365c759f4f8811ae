import { describe, expect, it } from 'vitest';
import type { AnyElement } from '../../src/core/bpmn/model';
import { traceOf } from '../../src/core/bpmn/trace';
import { isStale } from '../../src/core/variation/basis';
import { ownerLayerOf } from '../../src/core/variation/layers';
import { questionsOf } from '../../src/core/variation/questions';
import { variationsOf } from '../../src/core/variation/variations';
import {
  catalogue,
  documentationOf,
  impactRegister,
  isOverview,
  modelFiles,
  processOf,
  stepsOf,
} from './library';

const impactIds = new Set(impactRegister().map(({ id }) => id));
const files = await modelFiles();
const srvs = new Map(catalogue().map((request) => [request.srv, request]));

describe.each(files)('$fileName', (file) => {
  const { model } = file;
  const variations = variationsOf(model.definitions);
  const steps = stepsOf(file);
  const flows = (processOf(file)['flowElements'] as AnyElement[]).filter(
    ({ $type }) => $type === 'bpmn:SequenceFlow',
  );
  const isBaseline = (element: AnyElement) => ownerLayerOf(element) === undefined;
  const outgoing = (step: AnyElement) => flows.filter((flow) => flow['sourceRef'] === step);
  const incoming = (step: AnyElement) => flows.filter((flow) => flow['targetRef'] === step);
  const isGateway = ({ $type }: AnyElement) => /Gateway$/.test($type);

  it('names every step in under 45 characters and says what happens in it', () => {
    for (const step of steps.filter((each) => !isGateway(each))) {
      expect(step['name'], step.id).toMatch(/^.{3,44}$/);
      expect(documentationOf(step).length, step.id).toBeGreaterThan(20);
    }
  });

  it('asks a question at every decision and labels every answer, one of them the default', () => {
    // Where a layer turns off the way of the baseline, nothing is decided: a Device is of the layer or it is not.
    const answersOf = (step: AnyElement) =>
      outgoing(step).filter((flow) => !isBaseline(step) || isBaseline(flow));
    const decisions = steps.filter(
      (step) => step.$type === 'bpmn:ExclusiveGateway' && answersOf(step).length > 1,
    );
    expect(decisions.length).toBeGreaterThan(0);
    for (const decision of decisions) {
      expect(decision['name'], decision.id).toMatch(/\?$/);
      const answers = answersOf(decision).map((flow) => flow['name']);
      expect(new Set(answers).size, decision.id).toBe(answers.length);
      expect(answers, decision.id).not.toContain(undefined);
    }
  });

  it('lets baseline flows meet in gateways only', () => {
    for (const step of steps.filter((each) => !isGateway(each))) {
      expect(incoming(step).filter(isBaseline).length, step.id).toBeLessThanOrEqual(1);
    }
  });

  it('traces to service requests that the catalogue has', () => {
    const traced = steps.flatMap((step) => traceOf(step).serviceRequests);
    expect(traced.filter((srv) => !srvs.has(srv))).toEqual([]);
  });

  it('varies with an effect, a reason and an impact of the register, on a basis that still holds', () => {
    expect(variations.length).toBeGreaterThan(0);
    for (const variation of variations) {
      expect(variation.reason.length, variation.elementId).toBeGreaterThan(20);
      expect(variation.impacts.length, variation.elementId).toBeGreaterThan(0);
      expect(variation.impacts.filter((id) => !impactIds.has(id))).toEqual([]);
      expect(variation.basis, variation.elementId).toMatch(/^[0-9a-f]{16}$/);
      expect(isStale(variation, model.elementsById[variation.elementId]), variation.elementId).toBe(false);
    }
  });

  it('covers every baseline step whose service request is not available to SMETS1', () => {
    const wholeProcess = variations.some(
      ({ elementId, effect }) => elementId === processOf(file).id && effect === 'not-applicable',
    );
    const covered = new Set(variations.map(({ elementId }) => elementId));
    const bare = steps
      .filter((step) => ownerLayerOf(step) === undefined && !covered.has(step.id ?? ''))
      .filter((step) => traceOf(step).serviceRequests.some((srv) => srvs.get(srv)?.smets1 === 'not-available'))
      .map(({ id }) => id);
    expect(wholeProcess ? [] : bare).toEqual([]);
  });

  it('keeps its open questions visible, with impacts of the register', () => {
    const questions = questionsOf(model.definitions);
    for (const { elementId, text, impacts, layer } of questions) {
      const annotation = model.elementsById[elementId]!;
      expect(annotation.$type).toBe('bpmn:TextAnnotation');
      expect(annotation['text']).toMatch(/^Open question/);
      expect(text).toMatch(/\?/);
      // What SMETS1 leaves open comes from the register; a doubt about the baseline may come from its description.
      expect(ownerLayerOf(annotation), elementId).toBe(layer);
      if (layer) expect(impacts.length).toBeGreaterThan(0);
      expect(impacts.filter((id) => !impactIds.has(id))).toEqual([]);
    }
  });
});

describe('the library as a whole', () => {
  const processes = files.filter((file) => !isOverview(file));

  it('traces most of its processes to service requests, and leaves open what the register asks', () => {
    const traced = processes.filter((file) => stepsOf(file).some((step) => traceOf(step).serviceRequests.length > 0));
    expect(traced.length).toBeGreaterThan(processes.length * 0.7);
    const asked = impactRegister().filter(({ openQuestion }) => openQuestion !== '');
    const open = new Set(files.flatMap(({ model }) => questionsOf(model.definitions)).flatMap(({ impacts }) => impacts));
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.filter(({ id }) => !open.has(id))).toEqual([]);
  });

  it('leads from the overview of each chapter into every process of it', () => {
    for (const overview of files.filter(isOverview)) {
      const called = stepsOf(overview).map((step) => step['calledElement']);
      const inside = processes.filter(({ number }) => number.startsWith(`${overview.number}.`));
      for (const process of inside) expect(called, overview.fileName).toContain(processOf(process).id);
    }
  });
});
