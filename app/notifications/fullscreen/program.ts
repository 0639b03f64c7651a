import { execFile } from 'node:child_process';

/** What a program prints; null where it is not there, fails or takes too long. */
export type RunProgram = (file: string, args: readonly string[], longestMs: number) => Promise<string | null>;

export const runProgram: RunProgram = (file, args, longestMs) =>
	new Promise((resolve) => {
		// Without a console window on Windows; and not waited for any longer, should it not even obey.
		const options = { timeout: longestMs, killSignal: 'SIGKILL', windowsHide: true } as const;
		execFile(file, args, options, (error, printed) => resolve(error ? null : printed));
	});
