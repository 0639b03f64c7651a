// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { en } from '../../../app/messages/en.ts';
import { zhCN } from '../../../app/messages/zh-CN.ts';
import { createModel } from '../../../renderer/model.ts';
import { createFakeClock } from '../../support/fake-clock.ts';
import { firstStart, signedIn, snapshotOf } from './fixtures.ts';
import { createFakeBridge } from './render.tsx';

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('the model', () => {
	it('knows nothing until the main process has answered', async () => {
		const { bridge } = createFakeBridge(snapshotOf(signedIn()));
		const model = createModel(bridge, createFakeClock(), en);
		expect(model.snapshot.value).toBeNull();
		expect(model.positionMs.value).toBe(0);
		await settle();
		expect(model.snapshot.value?.state.session.kind).toBe('signedIn');
	});

	it('keeps a pushed state that overtook the first answer', async () => {
		const fake = createFakeBridge(snapshotOf(firstStart()));
		const model = createModel(fake.bridge, createFakeClock(), en);
		fake.emit('snapshot', snapshotOf(signedIn()));
		await settle();
		expect(model.snapshot.value?.state.session.kind).toBe('signedIn');
	});

	it('keeps a newer toast for its full time', () => {
		const clock = createFakeClock();
		const model = createModel(createFakeBridge(snapshotOf(signedIn())).bridge, clock, en);
		model.say('first');
		clock.advance(2000);
		model.say('second');
		clock.advance(2000);
		expect(model.toaster.toast.value?.text).toBe('second');
		clock.advance(1000);
		expect(model.toaster.toast.value).toBeNull();
	});

	it('opens where it was asked to before it was there', () => {
		const { bridge } = createFakeBridge(snapshotOf(signedIn()));
		const model = createModel(bridge, createFakeClock(), en, { visible: true, view: 'settings' });
		expect(model.visible.value).toBe(true);
		expect(model.router.current.value.route.view).toBe('settings');
	});

	it('speaks another language as soon as it is chosen', () => {
		const fake = createFakeBridge(snapshotOf(signedIn()));
		const model = createModel(fake.bridge, createFakeClock(), en);
		fake.emit('messages', zhCN);
		expect(model.words.language).toBe('zh-CN');
		expect(model.words.player.play).toBe('播放');
	});
});
