import type { EventLoop } from '../../support/threads.js';
import { viaLoop } from './loop.js';

declare const it: (name: string, test: () => Promise<void>) => void;

it('reads in the loop', async () => {
	const fake = { run: async () => ({ title: 'fake' }) };
	console.log(await viaLoop(fake as unknown as EventLoop, 'a'));
});
