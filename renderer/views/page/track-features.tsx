import { phrase } from '../../../app/messages/phrase.ts';
import type { TrackFeatures } from '../../../app/queries/contract.ts';
import { formatPercent } from '../../format.ts';
import { useWords } from '../../model.ts';

/** By pitch class, as musicians in English and Chinese write them. */
const notes = ['C', 'C♯', 'D', 'E♭', 'E', 'F', 'F♯', 'G', 'A♭', 'A', 'B♭', 'B'];

const shares = [
	'energy',
	'danceability',
	'valence',
	'acousticness',
	'instrumentalness',
	'liveness',
	'speechiness',
] as const;

/** How a song sounds, as Spotify measured it. */
export function TrackFeaturesSection({ features }: { features: TrackFeatures }) {
	const messages = useWords();
	const { page: words, language } = messages;
	const { key, mode, tempo, timeSignature, loudnessDb } = features;
	const note = key === null ? undefined : notes[key];
	return (
		<section class="page-section">
			<h3>{words.features}</h3>
			<dl class="feature-facts">
				{note && <Fact name={words.key} value={phrase(messages, 'page', mode, { note })} />}
				<Fact name={words.tempo} value={phrase(messages, 'page', 'bpm', { tempo: Math.round(tempo) })} />
				<Fact name={words.timeSignature} value={`${timeSignature}/4`} />
				<Fact
					name={words.loudness}
					value={phrase(messages, 'page', 'decibels', { loudness: Math.round(loudnessDb * 10) / 10 })}
				/>
			</dl>
			<ul class="feature-shares">
				{shares.map((share) => {
					const percent = features[`${share}Percent`];
					return (
						<li key={share}>
							<span class="cut">{words[share]}</span>
							<meter max={100} value={percent} aria-label={words[share]} />
							<span aria-hidden="true">{formatPercent(percent, language)}</span>
						</li>
					);
				})}
			</ul>
		</section>
	);
}

function Fact({ name, value }: { name: string; value: string }) {
	return (
		<div>
			<dt>{name}</dt>
			<dd>{value}</dd>
		</div>
	);
}
