import type { Check, Verdict } from '../../../app/self-check/contract.ts';
import { useWords } from '../../model.ts';
import { Icon, type IconName } from '../../parts/icon.tsx';

/** Told apart by their shape and in words, not by colour alone. */
const icons: Readonly<Record<Verdict, IconName>> = {
	fine: 'check',
	attention: 'warning',
	broken: 'close',
	unknown: 'recent',
};

/** One thing that was looked at. */
export function CheckItem({ check: { name, verdict, finding, advice, details } }: { check: Check }) {
	const words = useWords();
	return (
		<li class={`check-item ${verdict}`}>
			<Icon name={icons[verdict]} />
			<div>
				<h2>
					{words.check[name]} <span class="hint">{words.verdict[verdict]}</span>
				</h2>
				<p>{finding}</p>
				{advice && <p class="quiet">{advice}</p>}
				{details.length > 0 && (
					<details>
						<summary>{words.selfCheck.details}</summary>
						<ul>
							{details.map((detail) => (
								<li key={detail} class="hint">
									{detail}
								</li>
							))}
						</ul>
					</details>
				)}
			</div>
		</li>
	);
}
