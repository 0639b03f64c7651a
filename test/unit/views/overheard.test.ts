import { beforeEach, describe, expect, it } from 'vitest';
import type { Answer, Details, DeviceRow, ListPage } from '../../../app/queries/contract.ts';
import { type Listeners, overheard } from '../../../app/views/overheard.ts';
import type { Views } from '../../../app/views/views.ts';

const failure = { ok: false, problem: { kind: 'offline' } } as const;
const details: Details = {
	kind: 'playlist',
	uri: 'spotify:playlist:1',
	title: 'Morning',
	by: [],
	album: null,
	cover: null,
	url: null,
	explicit: false,
	durationMs: null,
	isPlayable: true,
	description: '',
	isSaved: null,
	total: 1,
	releaseDate: null,
	playlist: null,
	features: null,
};
const page: ListPage = { rows: [details, null], offset: 0, pageSize: 50, total: 2 };

let heard: unknown[];
let answers: {
	list: Answer<ListPage>;
	details: Answer<Details>;
	devices: Answer<readonly DeviceRow[]>;
};
let views: Views;

beforeEach(() => {
	heard = [];
	answers = {
		list: { ok: true, value: page },
		details: { ok: true, value: details },
		devices: { ok: true, value: [] },
	};
	const listeners: Listeners = {
		onRows: (rows) => heard.push(rows),
		onDevices: (answer) => heard.push(answer),
		onClear: () => heard.push('clear'),
	};
	views = overheard(
		{
			getList: async () => answers.list,
			getDetails: async () => answers.details,
			getDevices: async () => answers.devices,
			getSaved: async () => failure,
			clear: () => heard.push('cleared'),
			edit: async () => failure,
			uploadPlaylistCover: async () => failure,
			savedElsewhere() {},
			dispose() {},
		},
		listeners,
	);
});

describe('views that are overheard', () => {
	it('answer as they did, and tell of every row', async () => {
		expect(await views.getList({ of: 'queue' }, 0)).toBe(answers.list);
		expect(await views.getDetails(details.uri)).toBe(answers.details);
		expect(heard).toEqual([page.rows, [details]]);
	});

	it('tell of devices, and of why there are none', async () => {
		await views.getDevices();
		answers.devices = failure;
		expect(await views.getDevices()).toBe(failure);
		expect(heard).toEqual([{ ok: true, value: [] }, failure]);
	});

	it('tell of no rows where there was no answer', async () => {
		answers.list = failure;
		answers.details = failure;
		await views.getList({ of: 'queue' }, 0);
		await views.getDetails(details.uri);
		expect(heard).toEqual([]);
	});

	it('are cleared before others forget what they heard', () => {
		views.clear();
		expect(heard).toEqual(['cleared', 'clear']);
	});
});
