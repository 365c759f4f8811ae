import type { Plugin } from 'vite';

export function bundleViewer(): Promise<string>;
export function bundleConsultation(): Promise<string>;
export function siteViewer(): Plugin;
