import { pool, sum } from './sum.js';

declare const vi: {
	spyOn(object: object, name: string): { mockResolvedValue(value: unknown): void };
};
declare const it: (name: string, test: () => Promise<void>) => void;

it('sums up', async () => {
	vi.spyOn(pool, 'exec').mockResolvedValue(4);
	console.log(await sum());
});
