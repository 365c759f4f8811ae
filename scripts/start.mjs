import { ensureDependencies } from './dependencies.mjs';

ensureDependencies();
const { createServer } = await import('vite');
const server = await createServer();
await server.listen();
console.log('\n  BAM editor\n');
server.printUrls();
