// refused: mocked-by-name
import { mock } from 'node:test';
import { expect, it, vi } from 'vitest';

class Store {
	private async fetchShelf(): Promise<number> {
		return 1;
	}

	private async fetchCount(): Promise<number> {
		return 2;
	}

	private async fetchSize(): Promise<number> {
		return 3;
	}

	async list(): Promise<string> {
		return `${await this.fetchShelf()}${await this.fetchCount()}${await this.fetchSize()}`;
	}
}

class Clock {
	private async strikeOnce(): Promise<number> {
		return 1;
	}

	async show(): Promise<string> {
		return `${await this.strikeOnce()}`;
	}
}

it('replaces a private method by an assertion', async () => {
	const store = new Store();
	vi.spyOn(store as any, 'fetchShelf').mockResolvedValue(2);
	vi.spyOn(Store.prototype as any, 'fetchCount' as never).mockImplementation(async () => 3);
	mock.method(<any>store, 'fetchSize', async () => 4);
	expect(await store.list()).toBe('234');
});

it('replaces a method of an untyped value', async () => {
	const clock: any = new Clock();
	vi.spyOn(clock, 'strikeOnce').mockResolvedValue(2);
	expect(await clock.show()).toBe('2');
});
