/** `baton`, the command line: a program of its own, which loads nothing of the app but the table of commands. */
import { surroundingsHere } from './here.ts';
import { run } from './run.ts';

process.exitCode = await run(process.argv.slice(2), surroundingsHere(import.meta.dirname));
