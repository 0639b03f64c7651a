import type { Cancel } from '../../clock.ts';
import { createEmitter } from '../../emitter.ts';
import type { KeyAnswer, WantedKey } from '../../ports.ts';
import type { Accelerator } from '../actions.ts';
import { answerFor, shortcutId, type Triggers } from './shortcuts.ts';

/** The keys that Baton wants, and what the desktop has said of each. */
export interface PortalKeys {
	/** As not asked for yet, whatever was said of it before. */
	add(wanted: WantedKey, run: () => void): void;
	remove(accelerator: Accelerator): void;
	clear(): void;
	/** All but those that were refused: nobody is asked twice. */
	toAskFor(): readonly WantedKey[];
	/** The answer for all of these. */
	answer(asked: readonly WantedKey[], status: KeyAnswer['status']): void;
	/** What the desktop says that it bound. */
	bound(asked: readonly WantedKey[], triggers: Triggers): void;
	/** The person wanted none of these; leaves those out that worked before, if the question was about others. */
	refused(asked: readonly WantedKey[]): void;
	run(shortcutId: string): void;
	/** Hears of each answer that is not the last one. */
	onAnswer(listener: (answer: KeyAnswer) => void): Cancel;
}

interface PortalKey {
	readonly wanted: WantedKey;
	readonly run: () => void;
	readonly answer: KeyAnswer;
	readonly hasWorked: boolean;
}

export function createPortalKeys(): PortalKeys {
	const keys = new Map<Accelerator, PortalKey>();
	const answered = createEmitter<KeyAnswer>();

	function answer(next: KeyAnswer): void {
		const key = keys.get(next.accelerator);
		if (!key || (key.answer.status === next.status && key.answer.label === next.label)) return;
		keys.set(next.accelerator, {
			...key,
			answer: next,
			hasWorked: key.hasWorked || next.status === 'active',
		});
		answered.emit(next);
	}

	function answerAll(asked: readonly WantedKey[], status: KeyAnswer['status']): void {
		for (const { accelerator } of asked) answer({ accelerator, status, label: null });
	}

	return {
		add(wanted, run) {
			const { accelerator } = wanted;
			const unanswered: KeyAnswer = { accelerator, status: 'waiting', label: null };
			keys.set(accelerator, { wanted, run, answer: unanswered, hasWorked: false });
		},
		remove(accelerator) {
			keys.delete(accelerator);
		},
		clear: () => keys.clear(),
		toAskFor: () =>
			[...keys.values()].flatMap(({ wanted, answer }) => (answer.status === 'refused' ? [] : [wanted])),
		answer: answerAll,
		bound(asked, triggers) {
			for (const wanted of asked) answer(answerFor(wanted, triggers));
		},
		refused(asked) {
			const others = asked.filter(({ accelerator }) => !keys.get(accelerator)?.hasWorked);
			answerAll(others.length > 0 ? others : asked, 'refused');
		},
		run(id) {
			for (const { wanted, run } of keys.values()) if (shortcutId(wanted) === id) run();
		},
		onAnswer: answered.subscribe,
	};
}
