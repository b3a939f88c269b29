// refused: mocked-by-name
import { expect, it, vi } from 'vitest';

const store = {
	fetchShelf: async (): Promise<number> => 1,
};

const clock = {
	strikeAgain: async (): Promise<number> => 1,
};

class Users {
	private async headcount(): Promise<number> {
		return 1;
	}

	async show(): Promise<string> {
		return `${await this.headcount()}`;
	}
}

async function list(): Promise<string> {
	return `${await store.fetchShelf()}${await clock.strikeAgain()}`;
}

function spyOnPrivate(object: any, name: string) {
	return vi.spyOn(object, name);
}

it.each(['fetchShelf'] as const)('replaces %s', async (name) => {
	vi.spyOn(store, name).mockResolvedValue(2);
	for (const key of Object.keys(clock)) vi.spyOn(clock, key as any).mockResolvedValue(3 as never);
	expect(await list()).toBe('23');
});

it('replaces what it is told to', async () => {
	const users: any = new Users();
	spyOnPrivate(users, 'headcount').mockResolvedValue(2);
	expect(await users.show()).toBe('2');
});
