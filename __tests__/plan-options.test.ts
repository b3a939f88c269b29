import { describe, expect, it } from 'vitest';
import { fillOptions } from '../src/plan/options.ts';

const table = {
	service: { type: 'string', isRepeatable: true, describe: 'services' },
	mode: { type: 'string', choices: ['soft', 'hard'], default: 'soft', describe: 'how' },
	'drop-comments': { type: 'string', describe: 'a pattern' },
	limit: { type: 'number', describe: 'at most' },
	deep: { type: 'boolean', describe: 'all of it' },
} as const;

describe('fillOptions', () => {
	it('fills in what is not given', () => {
		expect(fillOptions(table, {})).toEqual({
			service: [],
			mode: 'soft',
			'drop-comments': undefined,
			limit: undefined,
			deep: false,
		});
	});

	it('takes both spellings, and one value for a list', () => {
		expect(fillOptions(table, { service: 'a', dropComments: '^x', limit: 3 })).toMatchObject({
			service: ['a'],
			'drop-comments': '^x',
			limit: 3,
		});
	});

	it.each([
		[{ wrong: 1 }, 'unknown option "wrong"'],
		[{ mode: 'other' }, '--mode must be one of soft, hard, not other'],
		[{ limit: '3' }, '--limit must be a number, not "3"'],
		[{ limit: Number.NaN }, /^--limit must be a number$/],
		[{ deep: 'yes' }, '--deep must be a boolean, not "yes"'],
		[{ service: [1] }, '--service must be a string, not 1'],
	])('refuses %j', (given, message) => {
		expect(() => fillOptions(table, given)).toThrow(message);
	});
});
