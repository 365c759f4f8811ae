import type { Plugin } from 'vite';

export function seedFiles(folder?: string): Map<string, string>;
export function seedLibrary(): Plugin;
