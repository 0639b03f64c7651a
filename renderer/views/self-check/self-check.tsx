import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { phrase } from '../../../app/messages/phrase.ts';
import type { SelfCheck, Verdict } from '../../../app/self-check/contract.ts';
import { useModel } from '../../model.ts';
import { Button, IconButton } from '../../parts/button.tsx';
import { PageHeader } from '../../parts/page-header.tsx';
import { Scroller } from '../../parts/scroller.tsx';
import { adopt } from '../../styles/adopt.ts';
import pageStyles from '../../styles/page.css?inline';
import { CheckItem } from './check-item.tsx';
import styles from './self-check.css?inline';

adopt(pageStyles);
adopt(styles);

/** What there is to see to stands first. */
const order: readonly Verdict[] = ['broken', 'attention', 'unknown', 'fine'];

/** What Baton finds out about itself and the desktop, and what to do where something does not work. */
export function SelfCheckView() {
	const { words: messages, bridge, attempt, say } = useModel();
	const words = messages.selfCheck;
	const found = useSignal<SelfCheck | null>(null);
	const step = useSignal<'checking' | 'done' | 'failed'>('checking');

	async function check(): Promise<void> {
		step.value = 'checking';
		const answer = await attempt(bridge.getSelfCheck());
		if (answer) found.value = answer;
		step.value = answer ? 'done' : 'failed';
	}

	// What is found is told in the language in force: when another one is chosen, it looks again.
	useEffect(() => void check(), [messages.language]);

	async function checkAgain(): Promise<void> {
		if (step.peek() === 'checking') return;
		await check();
		if (step.peek() === 'done') say(words.checkedAgain);
	}

	async function copy(): Promise<void> {
		await bridge.copySelfCheck();
		say(messages.welcome.copied);
	}

	const { checks } = found.value ?? { checks: [] };
	const all = checks.length;
	const fine = checks.filter(({ verdict }) => verdict === 'fine').length;
	return (
		<>
			<PageHeader title={messages.nav.selfCheck} url={null}>
				<IconButton
					icon="refresh"
					name={words.again}
					disabled={step.value === 'checking'}
					onPress={checkAgain}
				/>
			</PageHeader>
			<Scroller>
				<div class="pane" aria-busy={step.value === 'checking'}>
					<p class="quiet" role="status">
						{step.value === 'failed'
							? words.failed
							: all === 0
								? words.checking
								: fine === all
									? words.allFine
									: phrase(messages, 'selfCheck', 'someNot', { fine, all })}
					</p>
					{all > 0 && (
						<>
							<ul class="rows">
								{checks
									.toSorted((one, other) => order.indexOf(one.verdict) - order.indexOf(other.verdict))
									.map((one) => (
										<CheckItem key={one.name} check={one} />
									))}
							</ul>
							<Button onPress={copy}>{words.copy}</Button>
						</>
					)}
				</div>
			</Scroller>
		</>
	);
}
