import { configure } from '@testing-library/react';
import { beforeEach } from 'vitest';

// How long `findBy…` and `waitFor` look: they end when they succeed, so this costs only what fails.
configure({ asyncUtilTimeout: 60_000 });

// Test files follow each other in one browser: what a test left behind there is no other's business.
beforeEach(() => {
  window.localStorage.clear();
  window.sessionStorage.clear();
});
