import { describe, expect, it } from 'vitest';
import { isCommandLine } from '../../../../app/commands/names.ts';
import { jumpList } from '../../../../app/desktop/windows/jump-list.ts';
import { en } from '../../../../app/messages/en.ts';
import { zhCN } from '../../../../app/messages/zh-CN.ts';

const installed = { path: 'C:\\Program Files\\Baton\\Baton.exe', sourceFolder: null };

describe('the jump list', () => {
	it('hands a command to this very program for each task', () => {
		const [tasks, ...others] = jumpList(en, installed);
		expect(others).toEqual([]);
		expect(tasks?.type).toBe('tasks');
		expect(tasks?.items?.map(({ title, args }) => [title, args])).toEqual([
			[en.action.togglePlay, 'toggle --start'],
			[en.action.next, 'next --start'],
			[en.action.previous, 'previous --start'],
			[en.action.show, 'show --start'],
		]);
		expect(tasks?.items?.every(({ type, program }) => type === 'task' && program === installed.path)).toBe(
			true,
		);
	});

	it('has commands that every start of the program knows', () => {
		for (const { args = '' } of jumpList(en, installed)[0]?.items ?? []) {
			expect(isCommandLine(args.split(' '))).toBe(true);
		}
	});

	it('names the folder first when Electron runs it from source', () => {
		const [tasks] = jumpList(en, { path: 'C:\\electron.exe', sourceFolder: 'C:\\My Code\\baton' });
		expect(tasks?.items?.[1]?.args).toBe('"C:\\My Code\\baton" next --start');
	});

	it('speaks the language in force, within the length that Windows takes', () => {
		const titles = jumpList(zhCN, installed)[0]?.items?.map(({ title }) => title);
		expect(titles).toContain(zhCN.action.next);
		for (const messages of [en, zhCN]) {
			for (const { description = '' } of jumpList(messages, installed)[0]?.items ?? []) {
				expect(description.length).toBeLessThanOrEqual(260);
			}
		}
	});
});
