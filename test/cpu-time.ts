/**
 * Milliseconds of processor time that this test file's process has used. Other programs on the machine do not count, so a
 * bound on it tells slow code from a busy machine.
 */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
