import { randomBytes } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { type Baton, createBaton } from '../../../app/baton.ts';
import { systemClock } from '../../../app/clock.ts';
import type { SceneName } from '../../../app/demo/scene-names.ts';
import { createScenePlayer, type ScenePlayer } from '../../../app/desktop/scene-player.ts';
import { memoryDocument } from '../../../app/memory-document.ts';
import { noLocalSignal } from '../../../app/playback/signals/local-signal.ts';
import type { Ports } from '../../../app/ports.ts';
import { type Service, startDemoService } from '../../../app/service.ts';
import { memoryLedgerFile } from '../../../app/spotify/ledger/memory-ledger-file.ts';
import { createPressableKeys, KEYS_OF } from '../../bench/measure/pressable-keys.ts';
import { createKeySealer } from '../../support/key-sealer.ts';

export interface OpenDemo {
	readonly baton: Baton;
	readonly scenes: ScenePlayer;
	/** The scenes for which the demo wanted to start anew. */
	readonly newStarts: SceneName[];
	/** Sign-in pages that were left to the person's browser. */
	readonly pages: string[];
}

/** The demo as the command line starts it, without a desktop. It closes with the test. */
export async function openDemo(opening: SceneName): Promise<OpenDemo> {
	const service = await startDemoService(systemClock, 'extended', opening);
	const { demo, addresses } = service;
	if (!demo) throw new Error('This is no demo.');
	const { entrance, clientId, arrange } = demo;
	const pages: string[] = [];
	const newStarts: SceneName[] = [];
	const baton = createBaton({
		...withoutDesktop(),
		spotify: addresses,
		registeredClientId: clientId,
		documents: {
			settings: memoryDocument(),
			session: memoryDocument(entrance.kind === 'stored' ? entrance.session : {}),
			limits: memoryDocument(),
			access: memoryDocument(),
		},
		async openInBrowser(url) {
			if (entrance.kind === 'signIn' && entrance.answerConsent) await entrance.answerConsent(url);
			else pages.push(url);
		},
	});
	onTestFinished(() => close(baton, service));
	const scenes = createScenePlayer({
		arrange,
		baton,
		opening,
		startAnew: (scene) => newStarts.push(scene),
	});
	await baton.start();
	if (entrance.kind === 'signIn') baton.signIn(clientId);
	return { baton, scenes, newStarts, pages };
}

const withoutDesktop = () =>
	({
		platform: KEYS_OF,
		clock: systemClock,
		randomBytes,
		demo: true,
		ledgerFile: memoryLedgerFile(),
		localSignal: noLocalSignal,
		sealer: createKeySealer(),
		hotkeys: createPressableKeys().registrar,
		callbackPort: 0,
		systemLanguage: 'en' as const,
		setLoginItem() {},
	}) satisfies Partial<Ports>;

async function close(baton: Baton, service: Service): Promise<void> {
	baton.dispose();
	await service.close();
}
