import type { ModuleDeclaration } from '../diagram';
import guardedCommands from '../guarded-commands';
import { FlowMending } from './FlowMending';
import { LaneReferences } from './LaneReferences';
import { LayerAdoption } from './LayerAdoption';
import { LayerGhosts } from './LayerGhosts';
import { LayerGuard } from './LayerGuard';
import { LayerMode } from './LayerMode';
import { LayerRules } from './LayerRules';
import { LockedLabels } from './LockedLabels';
import { OrphanKeeper } from './OrphanKeeper';

export default {
  __depends__: [guardedCommands],
  __init__: [
    'layerGuard',
    'layerRules',
    'layerAdoption',
    'laneReferences',
    'orphanKeeper',
    'layerGhosts',
    'lockedLabels',
  ],
  layerMode: ['type', LayerMode],
  layerGuard: ['type', LayerGuard],
  layerRules: ['type', LayerRules],
  layerAdoption: ['type', LayerAdoption],
  laneReferences: ['type', LaneReferences],
  orphanKeeper: ['type', OrphanKeeper],
  layerGhosts: ['type', LayerGhosts],
  lockedLabels: ['type', LockedLabels],
  removeElementBehavior: ['type', FlowMending],
} satisfies ModuleDeclaration;
