// refused: describe-body
import { describe, expect, it } from 'vitest';
import { database } from './support/database.js';

export class Cases {
	all(): string[] {
		return database.all().map(({ id }) => id);
	}
}

describe('rows', () => {
	for (const id of new Cases().all()) it(id, () => expect(id).not.toBe(''));
});
