import type { Problem } from '../core/problem';
import type { Result } from './Repository';

/**
 * A refusal of the store. Thrown inside transactions, because that is what rolls them back; `asResult` turns it
 * into data at the repository's edge.
 */
export class StoreError extends Error {
  override readonly name = 'StoreError';

  constructor(readonly problems: Problem[]) {
    super(problems.map(({ message }) => message).join(' '));
  }

  get problem(): Problem {
    return this.problems[0]!;
  }
}

/** Throws a `StoreError` with one problem of severity `error`. */
export function refuse(code: string, message: string, remedy: string, where: Problem['where'] = {}): never {
  throw new StoreError([{ code, severity: 'error', where, message, remedy }]);
}

/** Runs `work`; what the store refuses, or cannot do, becomes problems. Our own mistakes stay exceptions. */
export async function asResult<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await asStoreError(work) };
  } catch (error) {
    if (error instanceof StoreError) return { ok: false, problems: error.problems };
    throw error;
  }
}

/** Runs `work`; a known failure of the database is thrown as a `StoreError`. */
export async function asStoreError<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const problem = problemOf(error);
    throw problem ? new StoreError([problem]) : error;
  }
}

const FULL: Problem = {
  code: 'STORE-FULL',
  severity: 'error',
  where: {},
  message: 'The browser has no room left for the library; this change was not stored.',
  remedy: 'Free disk space, or make a backup and remove data of other sites, then try again.',
};

const CLOSED: Problem = {
  code: 'STORE-CLOSED',
  severity: 'error',
  where: {},
  message: 'The library of this tab was closed, because another tab opened a newer version of the app.',
  remedy: 'Reload this tab.',
};

const UNAVAILABLE: Problem = {
  code: 'STORE-UNAVAILABLE',
  severity: 'error',
  where: {},
  message: 'The browser does not let this page store a library.',
  remedy: 'Leave private browsing, or allow this site to store data, then reload.',
};

const BY_NAME: Record<string, Problem> = {
  QuotaExceededError: FULL,
  DatabaseClosedError: CLOSED,
  InvalidStateError: CLOSED,
  MissingAPIError: UNAVAILABLE,
  SecurityError: UNAVAILABLE,
  OpenFailedError: UNAVAILABLE,
};

/** A full disk arrives as an AbortError or BulkError with the cause inside: so look at what is inside first. */
function problemOf(error: unknown, depth = 0): Problem | undefined {
  if (typeof error !== 'object' || error === null || depth > 4 || error instanceof StoreError)
    return undefined;
  const { name, inner, cause, failures } = error as {
    name?: string;
    inner?: unknown;
    cause?: unknown;
    failures?: unknown[];
  };
  return (
    problemOf(inner, depth + 1) ??
    problemOf(cause, depth + 1) ??
    problemOf(failures?.[0], depth + 1) ??
    (name === undefined ? undefined : BY_NAME[name])
  );
}
