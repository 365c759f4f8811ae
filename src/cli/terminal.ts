/** Where a command writes: results to `out`, progress and complaints to `err`. Texts bring their own line ends. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
}

/**
 * The terminal of this Node process. Whoever reads us may stop early, as `head` does; that is no failure of ours.
 *
 * @param isReader the command only tells: with nobody to listen it ends. One that writes files goes on.
 */
export function processTerminal(isReader = false): Terminal {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      if (isReader && stream === process.stdout) process.exit();
    });
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
  };
}

/** Tells on `err` how far a long job is, a line each; says nothing of a short one. */
export function progressOf({ err }: Terminal, total: number): (name: string) => void {
  let done = 0;
  return (name) => {
    done += 1;
    if (total > 3) err(`${String(done).padStart(String(total).length)}/${total} ${name}\n`);
  };
}
