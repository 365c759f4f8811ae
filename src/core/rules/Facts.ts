import type { Impact } from '../catalogue/impacts';
import type { RetiredTerm } from '../catalogue/retiredTerms';
import type { ServiceRequest } from '../catalogue/serviceRequests';

/** What the library around a process knows. A part that is absent is not known, and what depends on it is not checked. */
export interface Facts {
  serviceRequests?: ReadonlyMap<string, ServiceRequest>;
  impacts?: ReadonlyMap<string, Impact>;
  /** Numbers of BAD sections, tables and parts, with their titles. */
  sections?: ReadonlyMap<string, string>;
  retiredTerms?: readonly RetiredTerm[];
  /** Ids of the layers that the library names. */
  layers?: readonly string[];
  /** BAD number of every process of the library, by the id of its `bpmn:process`. */
  processes?: ReadonlyMap<string, string>;
}
