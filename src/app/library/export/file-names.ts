import type { View } from '../../../core/variation/types';
import { stemOf } from '../../../repository/paths';

export interface Named {
  /** Path of the process in the library tree. */
  path: string;
  /** Absent for the whole file. */
  view?: View;
  layers?: readonly string[];
  plain?: boolean;
  extension: 'bpmn' | 'svg' | 'png' | 'pdf' | 'docx' | 'csv' | 'xlsx';
}

/** Such as `7.2.2-install-and-leave.resolved.SMETS1.bpmn`. The baseline names no layer: none is in it. */
export function exportFileName({ path, view, layers = [], plain = false, extension }: Named): string {
  const layerNames = view === undefined || view === 'baseline' ? [] : layers.map(safe);
  const parts = [stemOf(path), view, ...layerNames, plain && 'plain', extension];
  return parts.filter(Boolean).join('.');
}

/** `bam-library-2026-11-24.zip`. */
export const datedFileName = (what: string, now: Date, extension: string): string =>
  `bam-${what}-${now.toISOString().slice(0, 10)}.${extension}`;

const safe = (text: string) => text.replace(/[^\p{L}\d_-]+/gu, '-');
