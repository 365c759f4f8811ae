import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { Release } from '../../core/release/Release';

export interface ReleaseTabProps {
  release: Release;
  /** All releases of the library, by number. */
  releases: readonly Release[];
}

interface ReleaseTab {
  /** As the address spells it: `#/releases/3.0/plan`. */
  id: string;
  title: string;
  /** Loaded when somebody goes there. */
  Panel: LazyExoticComponent<ComponentType<ReleaseTabProps>>;
}

/** The tabs of a release, the first one being where one arrives. The filters of a tab are `place.release.parameters`
 * of the workspace, changed by `amendRelease`. */
export const RELEASE_TABS: readonly [ReleaseTab, ...ReleaseTab[]] = [
  {
    id: 'overview',
    title: 'Overview',
    Panel: lazy(() => import('./overview/OverviewTab').then((module) => ({ default: module.OverviewTab }))),
  },
  {
    id: 'plan',
    title: 'Plan',
    Panel: lazy(() => import('./plan/PlanTab').then((module) => ({ default: module.PlanTab }))),
  },
  {
    id: 'timeline',
    title: 'Timeline',
    Panel: lazy(() => import('./timeline/TimelineTab').then((module) => ({ default: module.TimelineTab }))),
  },
  {
    id: 'editions',
    title: 'Editions',
    Panel: lazy(() => import('./editions/EditionsTab').then((module) => ({ default: module.EditionsTab }))),
  },
  {
    id: 'notes',
    title: 'Notes',
    Panel: lazy(() => import('./notes/NotesTab').then((module) => ({ default: module.NotesTab }))),
  },
  {
    id: 'side-by-side',
    title: 'Side by side',
    Panel: lazy(() =>
      import('./side-by-side/SideBySideTab').then((module) => ({ default: module.SideBySideTab })),
    ),
  },
  {
    id: 'comments',
    title: 'Comments',
    Panel: lazy(() =>
      import('../consultation/tab/CommentsTab').then((module) => ({ default: module.CommentsTab })),
    ),
  },
];
