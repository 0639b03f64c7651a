import type { Baton } from '../baton.ts';
import type { Clock } from '../clock.ts';
import { deviceNamed } from '../devices/choose-device.ts';
import type { Intent } from '../intents.ts';
import { clockTime } from '../messages/language.ts';
import { phrase } from '../messages/phrase.ts';
import { describeProblem } from '../messages/problem.ts';
import { openUriIntent } from '../playback/open-uri.ts';
import type { Problem } from '../problem.ts';
import type { Answer as Asked, DeviceRow } from '../queries/contract.ts';
import type { Answer } from './protocol.ts';
import { nameLine, reportNow, reportStatus, songText } from './report.ts';
import type { Command } from './table.ts';
import { deviceLines, statusLines, wordsFor } from './words.ts';

export interface PerformerParts {
	readonly baton: Pick<Baton, 'state' | 'messages' | 'perform' | 'refresh' | 'devices'> & {
		readonly views: Pick<Baton['views'], 'getDevices'>;
	};
	readonly clock: Clock;
	/** Opens the popover. */
	readonly show: () => void;
	readonly quit: () => void;
}

/** So long a list of devices is good enough to be shown again: a person looks, then writes the name. */
const DEVICES_GOOD_FOR_MS = 15_000;

/** Carries out what a shell asks for, and says how that went in the language of this Baton. Does not reject. */
export function createPerformer({ baton, clock, show, quit }: PerformerParts) {
	const { state, messages } = baton;

	function inWords(problem: Problem): string {
		const words = messages.get();
		return describeProblem(words, problem, clockTime(words.language));
	}

	const failed = (problem: Problem): Answer => ({ ok: false, code: 'failed', text: inWords(problem) });

	async function perform(intent: Intent): Promise<Answer> {
		const outcome = await baton.perform(intent, 'command');
		const { playback } = state.get();
		// No device would help: what is missing is a song.
		if (playback.kind === 'idle' && (intent.type === 'like' || intent.type === 'unlike')) {
			return { ok: false, code: 'failed', text: messages.get().player.nothingPlaying };
		}
		if (!outcome.ok) return failed(outcome.problem);
		const active = playback.kind === 'active' ? playback : null;
		return {
			ok: true,
			text: wordsFor(intent, reportNow(state.get(), clock.monotonicMs()), active, messages.get()),
		};
	}

	async function getDevices(): Promise<Asked<readonly DeviceRow[]>> {
		const { rows, readAtMs, problem } = baton.devices.get();
		const isFresh = readAtMs !== null && clock.monotonicMs() - readAtMs < DEVICES_GOOD_FOR_MS;
		return isFresh && !problem && rows.length > 0 ? { ok: true, value: rows } : baton.views.getDevices();
	}

	async function listDevices(): Promise<Answer> {
		const devices = await getDevices();
		if (!devices.ok) return failed(devices.problem);
		if (devices.value.length === 0) return failed({ kind: 'noDevice' });
		return { ok: true, text: deviceLines(devices.value) };
	}

	async function playOn(name: string): Promise<Answer> {
		const devices = await getDevices();
		if (!devices.ok) return failed(devices.problem);
		const meant = deviceNamed(devices.value, name);
		if (meant.found) {
			const outcome = await baton.perform({ type: 'transferTo', deviceId: meant.device.id }, 'command');
			if (!outcome.ok) return failed(outcome.problem);
			const device = nameLine(meant.device.name);
			return { ok: true, text: phrase(messages.get(), 'player', 'playingOn', { device }) };
		}
		if (meant.why === 'notControllable')
			return failed({ kind: 'restriction', reason: 'deviceNotControllable' });
		if (meant.names.length === 0) return failed({ kind: 'noDevice' });
		const key = meant.why === 'ambiguous' ? 'deviceAmbiguous' : 'deviceUnknown';
		const names = meant.names.map(nameLine).join(', ');
		return { ok: false, code: 'failed', text: phrase(messages.get(), 'command', key, { names }) };
	}

	/** What is known answers at once and costs no request, as a status bar asks again and again. */
	async function readIfUnknown(): Promise<void> {
		const { session, playback } = state.get();
		if (session.kind === 'signedIn' && playback.kind === 'unknown') await baton.refresh();
	}

	async function now(): Promise<Answer> {
		await readIfUnknown();
		const { session, playback, problem } = state.get();
		if (session.kind !== 'signedIn') return failed({ kind: 'signedOut' });
		if (playback.kind === 'unknown' && problem) return failed(problem);
		const report = reportNow(state.get(), clock.monotonicMs());
		return { ok: true, text: songText(report, messages.get()), data: report };
	}

	async function status(): Promise<Answer> {
		await readIfUnknown();
		const { problem } = state.get();
		const report = reportStatus(state.get(), clock.monotonicMs());
		const lines = statusLines(report, problem && inWords(problem), messages.get());
		return { ok: true, text: lines.join('\n'), data: report };
	}

	return async (command: Command): Promise<Answer> => {
		switch (command.kind) {
			case 'perform':
				return perform(command.intent);
			case 'playUri': {
				const intent = openUriIntent(command.uri);
				return intent
					? perform(intent)
					: { ok: false, code: 'usage', text: inWords({ kind: 'invalid', why: 'malformedUri' }) };
			}
			case 'listDevices':
				return listDevices();
			case 'playOn':
				return playOn(command.deviceName);
			case 'now':
				return now();
			case 'status':
				return status();
			case 'show':
				show();
				return { ok: true, text: '' };
			case 'quit':
				// Who asks is answered before Baton is gone.
				clock.after(0, quit);
				return { ok: true, text: '' };
		}
	};
}
