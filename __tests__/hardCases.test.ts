import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Fixture, listCollections, readFixtures } from './support/fixtures.ts';

interface Construct {
	readonly row: number;
	readonly name: string;
	readonly changes: string;
	readonly stays: string;
}

const docs = path.resolve(import.meta.dirname, '../docs');
const fixtures = new Map(
	listCollections().map((collection) => [
		collection,
		new Map(readFixtures(collection).map((fixture) => [fixture.name, fixture])),
	]),
);

/** The lines of the tables in `docs/hard-cases.md`. */
function readConstructs(): Construct[] {
	let row = 0;
	return readFileSync(path.join(docs, 'hard-cases.md'), 'utf8')
		.split('\n')
		.flatMap((line) => {
			row = Number(/^## (\d+)\. /.exec(line)?.[1] ?? row);
			if (!line.startsWith('| ') || /^\| (?:Construct|---) \|/.test(line)) return [];
			const [name = '', changes = '', stays = ''] = line
				.slice(1, -1)
				.split(/(?<!\\)\|/)
				.map((cell) => cell.trim());
			return [{ row, name, changes, stays }];
		});
}

/** The fixtures that a cell links to, each with the codes that stand behind it. */
function linksIn(cell: string): { readonly fixture: Fixture; readonly codes: readonly string[] }[] {
	return cell.split('<br>').flatMap((part) => {
		const link = /\[([\w-]+)\]\((\.\.\/__testfixtures__\/([\w.-]+)\/[^)]+)\)/.exec(part);
		if (link === null) return [];
		const [, name = '', file = '', collection = ''] = link;
		expect(existsSync(path.join(docs, file)), file).toBe(true);
		const fixture = fixtures.get(collection)?.get(name);
		expect(fixture, `${collection}/${name}`).toBeDefined();
		return [{ fixture: fixture!, codes: [...part.matchAll(/\[`([\w-]+)`\]/g)].map((m) => m[1]!) }];
	});
}

const constructs = readConstructs();

describe('docs/hard-cases.md', () => {
	it('has every row of hard cases', () => {
		const rows = [...new Set(constructs.map(({ row }) => row))];
		expect(rows).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13]);
	});

	it.each(constructs)('$row: $name', ({ changes, stays }) => {
		expect(changes).not.toBe('');
		expect(stays).not.toBe('');
		const changing = linksIn(changes);
		const staying = linksIn(stays);
		expect(changing.length + staying.length).toBeGreaterThan(0);
		for (const { fixture } of changing) expect(fixture.changing, fixture.name).not.toEqual([]);
		for (const { fixture, codes } of staying) {
			expect(fixture.changing, fixture.name).toEqual([]);
			// A refusal of a callee or a caller goes without saying.
			const refused = new Set(Object.values(fixture.refused).flat());
			if (codes.join() !== 'caller-blocked') refused.delete('caller-blocked');
			expect([...refused].sort(), fixture.name).toEqual([...codes].sort());
			if (codes.length === 0) expect(fixture.untouched, fixture.name).not.toEqual([]);
		}
	});
});
