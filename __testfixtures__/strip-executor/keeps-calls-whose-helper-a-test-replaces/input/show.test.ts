import { show } from './show.js';

declare const vi: { mock(module: string, factory: () => object): void };
declare const it: (name: string, test: () => Promise<void>) => void;

vi.mock('../../support/threads.js', () => ({ runInExecutor: async () => ({ title: 'fake' }) }));

it('shows a page', async () => {
	console.log(await show('a'));
});
