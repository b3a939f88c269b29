import { expect, it } from 'vitest';
// @ts-expect-error: it is not installed here
import sinon from 'sinon';

const shelf = {
	readBooks: async (): Promise<number> => 1,
};

const clock = {
	strike: (): string => 'bang',
};

it('replaces the methods of an object', async () => {
	sinon.mock(clock).expects('strike').returns('bong');
	expect(`${clock.strike()}${await shelf.readBooks()}`).toBe('bong1');
});
