import { it, vi } from 'vitest';

const store = {
	fetchCrate: (): number => 1,
	isCrateReady: (): boolean => true,
};

const clock = {
	strikeTwice: (): number => 1,
};

function list(): string {
	return `${store.fetchCrate()}`;
}

it('replaces others', async () => {
	for (const name of ['isCrateReady'] as const) vi.spyOn(store, name).mockReturnValue(false);
	for (const key of Object.keys(clock)) vi.spyOn(clock, key as any).mockReturnValue(3 as never);
	list();
});
