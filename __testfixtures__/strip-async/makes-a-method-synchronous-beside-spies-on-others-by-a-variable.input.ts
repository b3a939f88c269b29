import { it, vi } from 'vitest';

const store = {
	fetchCrate: async (): Promise<number> => 1,
	isCrateReady: (): boolean => true,
};

const clock = {
	strikeTwice: (): number => 1,
};

async function list(): Promise<string> {
	return `${await store.fetchCrate()}`;
}

it('replaces others', async () => {
	for (const name of ['isCrateReady'] as const) vi.spyOn(store, name).mockReturnValue(false);
	for (const key of Object.keys(clock)) vi.spyOn(clock, key as any).mockReturnValue(3 as never);
	await list();
});
