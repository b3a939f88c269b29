// refused: mocked-by-name
import { expect, it } from 'vitest';
// @ts-expect-error: it is not installed here
import sinon from 'sinon';

const shelf = {
	readShelf: async (): Promise<number> => 1,
};

const clock = {
	ringAgain: async (): Promise<number> => 1,
};

class Voters {
	async tally(): Promise<number> {
		return 1;
	}
}

const users = new Voters();

async function list(): Promise<string> {
	return `${await shelf.readShelf()}${await clock.ringAgain()}${await users.tally()}`;
}

it('replaces what it names later', async () => {
	sinon.mock(shelf).expects('readShelf').resolves(2);
	(sinon.stub(clock as any) as any).ringAgain.resolves(3);
	const stubbed: any = sinon.createSandbox().stub(users);
	stubbed.tally.resolves(4);
	expect(await list()).toBe('234');
});
