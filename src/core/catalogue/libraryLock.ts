/** The file that whoever writes to the releases of a library holds meanwhile, in the library's folder. */
export const LOCK_FILE = '.bam-lock';

/** In milliseconds. */
export const LOCK_TIMES = {
  /** How often the holder says that it is there, by changing the file's time. */
  sign: 5_000,
  /** How long a holder may say nothing before it is taken for dead. Checks keep a process busy, so not too short. */
  lease: 60_000,
} as const;

/** What the lock file holds, as JSON. */
export interface LockHolder {
  token: string;
  /** Of a command. */
  pid?: number;
  /** The machine, and where it tells them apart the container: a process id means nothing elsewhere. */
  host: string;
  since: string;
  /** Set by who is no command, to be called by it. */
  name?: string;
}

export const writeLockHolder = (holder: LockHolder): string => `${JSON.stringify(holder)}\n`;

/** Undefined where what is there cannot be read: it is just being written, or its writer died. */
export function readLockHolder(text: string): LockHolder | undefined {
  try {
    const holder = JSON.parse(text) as Partial<LockHolder>;
    const { token, pid, host, since, name } = holder;
    const isCommand = Number.isSafeInteger(pid) && pid! > 0;
    const isNamed = typeof name === 'string' && name !== '';
    // The token becomes a part of a file's name.
    return typeof token === 'string' &&
      /^[0-9a-f-]{36}$/.test(token) &&
      typeof host === 'string' &&
      typeof since === 'string' &&
      (isCommand || isNamed)
      ? (holder as LockHolder)
      : undefined;
  } catch {
    return undefined;
  }
}

/** `Another bam command (process 4711 on mac, since 2026-11-26T09:30:00Z)`. @param timeInWords how an instant is written */
export function lockHolderInWords(
  holder: LockHolder | undefined,
  timeInWords = (instant: string) => instant,
): string {
  if (!holder) return 'Another bam command';
  const { name, pid, host } = holder;
  const since = Number.isNaN(Date.parse(holder.since)) ? holder.since : timeInWords(holder.since);
  return name === undefined
    ? `Another bam command (process ${pid} on ${host.split(' ')[0]}, since ${since})`
    : `${name} (since ${since})`;
}
