import { configure } from '@testing-library/react';

// How long `findBy…` and `waitFor` look: they end when they succeed, so this costs only what fails.
configure({ asyncUtilTimeout: 15_000 });
