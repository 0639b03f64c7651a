#!/usr/bin/env node
// `node build/baton.js next`, or `npx baton next`: hands a command to the Baton that runs. See `baton help`.

import { existsSync } from 'node:fs';

const cli = new URL('../out/main/cli.js', import.meta.url);

if (existsSync(cli)) {
	await import(cli.href);
} else {
	console.error('Run this first: npm run build');
	process.exitCode = 1;
}
