export interface ConsentWords {
	readonly language: string;
	readonly title: string;
	/** Says that this is not Spotify. */
	readonly banner: string;
	readonly question: string;
	readonly account: string;
	readonly will: string;
	readonly permissions: Readonly<Record<PermissionGroup, string>>;
	readonly note: string;
	readonly agree: string;
	readonly cancel: string;
	readonly refusedTitle: string;
	readonly refusedHint: string;
}

export type PermissionGroup =
	| 'playback'
	| 'control'
	| 'history'
	| 'library'
	| 'playlists'
	| 'following'
	| 'profile';

const english: ConsentWords = {
	language: 'en',
	title: 'Connect Baton',
	banner: 'Demo · this is not Spotify',
	question: 'Let Baton use your demo account?',
	account: 'Signed in as Robin Demo',
	will: 'Baton will be able to',
	permissions: {
		playback: 'See what is playing, where, and what comes next',
		control: 'Play, pause, skip and change the volume',
		history: 'See what you played recently and like most',
		library: 'See and change what you have liked',
		playlists: 'See and change your playlists',
		following: 'See and change whom you follow',
		profile: 'See your name',
	},
	note: 'Everything here is made up and stays on this computer.',
	agree: 'Agree',
	cancel: 'Cancel',
	refusedTitle: 'This request cannot be answered',
	refusedHint: 'Close this page and start the sign-in again from Baton.',
};

const chinese: ConsentWords = {
	language: 'zh-CN',
	title: '连接 Baton',
	banner: '演示 · 这不是 Spotify',
	question: '允许 Baton 使用你的演示账户吗？',
	account: '当前账户：Robin Demo',
	will: 'Baton 将可以',
	permissions: {
		playback: '查看正在播放的内容、设备以及接下来的内容',
		control: '播放、暂停、切歌和调节音量',
		history: '查看最近播放和最常听的内容',
		library: '查看和更改你喜欢的内容',
		playlists: '查看和更改你的歌单',
		following: '查看和更改你的关注',
		profile: '查看你的名字',
	},
	note: '这里的一切都是虚构的，只留在这台电脑上。',
	agree: '同意',
	cancel: '取消',
	refusedTitle: '无法处理此请求',
	refusedHint: '请关闭此页面，然后在 Baton 中重新登录。',
};

/** The first of the two languages that the header names. */
export function consentWords(acceptLanguage: string): ConsentWords {
	const first = acceptLanguage.split(',').find((range) => /^\s*(zh|en)\b/i.test(range));
	return first && /^\s*zh/i.test(first) ? chinese : english;
}

const groups: readonly (readonly [PermissionGroup, RegExp])[] = [
	['playback', /^user-read-(playback-state|currently-playing|playback-position)$/],
	['control', /^user-modify-playback-state$/],
	['history', /^user-(read-recently-played|top-read)$/],
	['library', /^user-library-/],
	['playlists', /^(playlist-|ugc-)/],
	['following', /^user-follow-/],
];

/** What the scopes come to, in words; the name is always seen. */
export function permissionsOf(scopes: readonly string[], words: ConsentWords): string[] {
	const asked = groups.filter(([, belongs]) => scopes.some((scope) => belongs.test(scope)));
	return [...asked.map(([group]) => words.permissions[group]), words.permissions.profile];
}
