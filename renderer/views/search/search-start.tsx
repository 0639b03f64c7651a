import { useModel } from '../../model.ts';
import { Icon } from '../../parts/icon.tsx';
import { recentSearchesOf } from './recent-searches.ts';

/** Before anything is typed: what was searched for last, or what can be. */
export function SearchStart({ onChoose }: { onChoose: (text: string) => void }) {
	const model = useModel();
	const words = model.words.search;
	const recent = recentSearchesOf(model).texts.value;
	if (recent.length === 0) {
		return (
			<div class="list-empty">
				<p>{words.start}</p>
				<p>{words.startLink}</p>
			</div>
		);
	}
	return (
		<section class="recent-searches">
			<h2>{words.recent}</h2>
			{recent.map((text) => (
				<button key={text} type="button" class="line" title={text} onClick={() => onChoose(text)}>
					<Icon name="search" />
					<span class="cut" dir="auto">
						{text}
					</span>
				</button>
			))}
		</section>
	);
}
