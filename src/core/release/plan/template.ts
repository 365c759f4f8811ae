import type { Milestone } from './ReleasePlan';
import type { Rule } from './Rule';

/** A milestone before it has dates. */
export type MilestoneTemplate = Omit<Milestone, 'planned' | 'actual' | 'byHand'>;

/** The two teams that the project initiation document gives days of work to. */
const CORE = 'SECAS Core';
const COE = 'SECAS CoE';

const before = (milestone: string, pause: number): Rule['ends'] => ({ kind: 'before', milestone, pause });
const goLive = (weeksBefore = 0): Rule['ends'] => ({ kind: 'go-live', weeksBefore });
const days = (role: string, planned: number) => ({ role, planned });

/**
 * The ten milestones of a release and its management, in words of our own. Source: the SECAS project initiation document of
 * 2019 for the Business Architecture Document (BAD) and Model (BAM). Days of work and the order are given there; lengths and pauses are
 * those of its dates for 2019, counted in working days (M3: 22 March to 18 April, the day before Good Friday). Where it names a
 * month alone (M6, M7, M10), its rule by the release date stands.
 */
export const PLAN_TEMPLATE: readonly MilestoneTemplate[] = [
  {
    id: 'M1',
    activity: 'Set up the release and list what the specifications in force affect',
    rule: { ends: before('M2', 2), lasts: 12, after: [] },
    effort: [days(CORE, 4), days(COE, 10)],
    recorded: { start: 'created' },
  },
  {
    id: 'M2',
    activity: 'Draft the BAD with what the release brings',
    // The five days before the consultation are those of the internal review.
    rule: { ends: before('M3', 5), lasts: 36, after: ['M1'] },
    effort: [days(CORE, 3), days(COE, 30)],
    recorded: { end: 'review started' },
  },
  {
    id: 'M3',
    activity: 'Consult the TABASC, the TBEC and SEC Parties on the draft',
    rule: { ends: before('M4', 0), lasts: 20, least: 20, after: ['M2'] },
    effort: [],
    recorded: { start: 'consultation opens', end: 'consultation closes' },
  },
  {
    id: 'M4',
    activity: 'Work the comments into the BAD',
    rule: { ends: before('M5', 8), lasts: 8, after: ['M3'] },
    effort: [days(CORE, 5), days(COE, 3)],
    recorded: { end: 'revised' },
  },
  {
    id: 'M5',
    activity: 'The TABASC reviews and approves the BAD',
    rule: { ends: before('M6', 4), lasts: 1, after: ['M4'] },
    effort: [days(CORE, 4)],
    recorded: { start: 'approved', end: 'approved' },
  },
  {
    id: 'M6',
    activity: 'Publish the BAD beside the version in force',
    rule: { ends: goLive(1), lasts: 1, after: ['M5'] },
    effort: [days(CORE, 0.5)],
    recorded: { start: 'published', end: 'published' },
  },
  {
    id: 'M7',
    activity: 'Tell SEC Parties that the new version is in effect',
    rule: { ends: goLive(), lasts: 1, after: ['M6'] },
    effort: [days(CORE, 0.5)],
    recorded: { start: 'live', end: 'live' },
  },
  {
    id: 'M8',
    activity: 'Change the BAM, with the comments of the review',
    rule: { ends: before('M9', 1), lasts: 24, after: [], decision: 'TABASC' },
    effort: [days(CORE, 19), days(COE, 13)],
    recorded: { end: 'revised' },
  },
  {
    id: 'M9',
    activity: 'The TABASC reviews and approves the BAM',
    rule: { ends: before('M6', 4), lasts: 1, after: ['M8'] },
    effort: [days(CORE, 3)],
    recorded: { start: 'approved', end: 'approved' },
  },
  {
    id: 'M10',
    activity: 'Put the BAM of the new release on the website, for use without a licence',
    rule: { ends: goLive(), lasts: 1, after: ['M9'] },
    effort: [days(CORE, 1), days(COE, 1)],
    recorded: { start: 'live', end: 'live' },
  },
  {
    id: 'PM',
    activity: 'Manage the project as a whole',
    rule: { ends: { kind: 'throughout' }, lasts: 0, after: [] },
    effort: [days(COE, 10)],
    recorded: { start: 'created', end: 'live' },
  },
];
