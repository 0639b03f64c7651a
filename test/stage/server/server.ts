import { desktop } from '../desktop/desktop.ts';
import { announceInstance } from '../electron/single-instance.ts';
import { takeContinuation, tellSupervisor } from '../process/supervision.ts';
import { createAccess, createKey, LOOPBACK } from './access.ts';
import { listen } from './listen.ts';
import { answerPage } from './page.ts';
import { answerWindow } from './window.ts';

/** Opens the page and the windows' origin, and prints where. */
export async function startServer(): Promise<void> {
	const before = takeContinuation();
	const key = before?.key ?? createKey();
	const [page, window] = await Promise.all([listen(before?.pagePort ?? 0), listen(before?.windowPort ?? 0)]);
	const access = createAccess(page.port, key);
	const pageOrigin = `http://${LOOPBACK}:${page.port}`;

	desktop.change({ windowOrigin: `http://${LOOPBACK}:${window.port}` });
	page.server.on('request', answerPage(access));
	window.server.on('request', answerWindow(access, pageOrigin));
	announceInstance(page.port);
	tellSupervisor({ kind: 'listening', continuation: { pagePort: page.port, windowPort: window.port, key } });
	console.log(`${desktop.state().appName}'s stage: ${access.address}`);
}
