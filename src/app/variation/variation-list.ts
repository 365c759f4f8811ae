import type { Mark } from '../../core/variation/types';
import { titleOf } from '../modelling/outline/step-outline';
import type { Survey, SurveyedElement } from '../modelling/survey/survey';
import { choiceOf } from './effect-choices';

/** One line of the list: something of the layer, or about it, and the element that it leads to. */
export interface ListedItem {
  /** '' leads to the process itself. */
  elementId: string;
  title: string;
  mark?: Mark;
  /** Second line. */
  text: string;
  stale: boolean;
  /** A variation with no reason. */
  unexplained: boolean;
}

/** Everything that a layer says in one process, each group in the order of the file. */
export interface VariationList {
  /** Variations of the process itself. */
  process: ListedItem[];
  /** Variations on baseline elements. */
  variations: ListedItem[];
  /** Steps, annotations and data that the layer adds. */
  added: ListedItem[];
  /** Questions that are not answered yet: the layer's, and those of no layer. */
  questions: ListedItem[];
}

/** Lists a layer's work in a process. */
export function variationList({ elements, variations, questions }: Survey, layer: string): VariationList {
  const byId = new Map(elements.map((element) => [element.id, element]));
  const asking = new Set(questions.map(({ elementId }) => elementId));
  // What lost its element is listed apart: the editor knows of flows too.
  const own = variations.filter((variation) => variation.layer === layer && variation.orphaned !== true);
  const items = own.map((variation) => {
    const element = byId.get(variation.elementId);
    const isWhole = element !== undefined && isProcess(element);
    const { id: mark, label } = choiceOf(variation);
    const unexplained = variation.reason.trim() === '';
    return {
      isWhole,
      item: {
        elementId: isWhole ? '' : variation.elementId,
        title: isWhole ? 'The whole process' : titled(element, variation.elementId),
        mark,
        text: unexplained ? label : variation.reason,
        stale: variation.stale,
        unexplained,
      },
    };
  });
  return {
    process: items.filter(({ isWhole }) => isWhole).map(({ item }) => item),
    variations: items.filter(({ isWhole }) => !isWhole).map(({ item }) => item),
    // An annotation that asks a question is listed once, as the question.
    added: elements
      .filter((element) => element.layer === layer && isWork(element) && !asking.has(element.id))
      .map(addedItem),
    questions: questions
      .filter((question) => question.layer === undefined || question.layer === layer)
      .map(({ elementId, text, impacts }) => ({
        elementId,
        title: text || titled(byId.get(elementId), elementId),
        text: impacts.join(', '),
        stale: false,
        unexplained: false,
      })),
  };
}

const titled = (element: SurveyedElement | undefined, id: string): string =>
  element ? titleOf(element) : id;

const addedItem = (element: SurveyedElement): ListedItem => ({
  elementId: element.id,
  title: titleOf(element),
  mark: 'added',
  text: element.laneName ?? '',
  stale: false,
  unexplained: false,
});

const isProcess = ({ type }: SurveyedElement): boolean => /^bpmn:(Process|Collaboration)$/.test(type);

/** Lanes, pools, flows and associations come with the steps; only these are listed. */
const isWork = ({ type }: SurveyedElement): boolean =>
  /(Task|Event|Gateway|SubProcess|Activity|Transaction|TextAnnotation|DataObjectReference|DataStoreReference)$/.test(
    type,
  );
