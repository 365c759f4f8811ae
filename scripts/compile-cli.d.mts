export function compiledCli(root?: string): Promise<string>;
