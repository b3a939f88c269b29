import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { receivers } from '../presets/receivers/index.ts';
import { readFixtures } from './support/fixtures.ts';

const folder = join(import.meta.dirname, '../presets/receivers');
const fixtures = readFixtures('await-calls.receivers').map(({ name, input }) => ({
	name,
	text: Object.values(input).join('\n'),
}));

describe.each(receivers)('$package', (receiver) => {
	const { package: library, declaredBy = [] } = receiver;
	const facts = (
		['callbacks', 'types', 'results', 'members', 'maps', 'decorators', 'immediate'] as const
	).flatMap((kind) => receiver[kind] ?? []);

	it('has facts with names and a source', () => {
		expect(facts.length).toBeGreaterThan(0);
		for (const { names, source } of facts) {
			expect(names.length).toBeGreaterThan(0);
			expect(new URL(source).protocol).toBe('https:');
		}
	});

	it('says for which versions of a function contradicting facts hold', () => {
		for (const fact of facts) {
			for (const other of facts) {
				if (fact === other || fact.fate === other.fate || fact.from === undefined) continue;
				if (!fact.names.some((name) => other.names.includes(name))) continue;
				expect(other.until ?? fact.from - 1, `${library} ${fact.names[0]}`).toBe(fact.from - 1);
			}
		}
	});

	it('knows packages by their own names, not by those of their types', () => {
		expect([library, ...declaredBy].filter((name) => name.startsWith('@types/'))).toEqual([]);
	});
});

describe.each(readdirSync(folder).filter((file) => !/^(?:index|receiver)\.ts$/.test(file)))(
	'presets/receivers/%s',
	(file) => {
		const text = readFileSync(join(folder, file), 'utf8');
		const libraries = [...text.matchAll(/package: '(.+)'/g)].map(([, name]) => name!);
		const uses = fixtures.filter(({ text }) =>
			libraries.some((name) =>
				name === 'typescript'
					? /\b(?:window|HTMLFormElement)\b/.test(text)
					: new RegExp(`from '${name}[/:']|${name === 'node' ? 'process\\.' : '^\\b$'}`).test(text),
			),
		);

		it('has a fixture that changes and one that does not', () => {
			expect(uses.filter(({ name }) => !name.startsWith('skip-')).length).toBeGreaterThan(0);
			expect(uses.filter(({ name }) => name.startsWith('skip-')).length).toBeGreaterThan(0);
		});
	},
);
