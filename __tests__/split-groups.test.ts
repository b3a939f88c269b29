import { describe, expect, it } from 'vitest';
import { nameGroups } from '../src/split/groups/nameGroups.ts';
import { ownersOf } from '../src/split/groups/ownersOf.ts';
import { hunksBetween } from '../src/split/hunks.ts';
import { createTree } from './support/tree.ts';

describe('ownersOf', () => {
	const find = ownersOf(`
# comment
*            @all
*.md         @docs # and why
/build/      @build
docs/*       docs@example.com
apps/        @apps @lead
/apps/github
**/logs      @logs
/src/**/deep @deep
/with\\ space/ @space
[Section] @section
/lib/
/lib/own.ts @own
^[Optional][2] @optional
/tools/
`);
	it.each([
		['src/index.ts', '@all'],
		['src/readme.md', '@docs'],
		['build/a/b.ts', '@build'],
		['src/build/a.ts', '@all'],
		['docs/a.ts', 'docs@example.com'],
		['docs/sub/a.ts', '@all'],
		['other/docs/a.ts', '@all'],
		['other/apps/x/a.ts', '@apps @lead'],
		['apps/github/a.ts', ''],
		['deep/logs/a.ts', '@logs'],
		['logs/a.ts', '@logs'],
		['src/a/b/deep/c.ts', '@deep'],
		['with space/a.ts', '@space'],
		['lib/a.ts', '@section'],
		['lib/own.ts', '@own'],
		['tools/a.ts', '@optional'],
	])('%s belongs to %s', (path, owners) => {
		expect(find(path).join(' ')).toBe(owners);
	});

	it('takes names with brackets and braces as they are', () => {
		const named = ownersOf('/app/[id]/ @id\n/a{b,c}.ts @braces\n/p(1|2).ts @round');
		expect(named('app/[id]/page.ts')).toEqual(['@id']);
		expect(named('app/i/page.ts')).toEqual([]);
		expect(named('ab.ts')).toEqual([]);
		expect(named('a{b,c}.ts')).toEqual(['@braces']);
		expect(named('p(1|2).ts')).toEqual(['@round']);
	});
});

describe('nameGroups', () => {
	const workspace = (files: Record<string, string>) => {
		const root = createTree(files);
		const paths = Object.keys(files).filter((path) => path.endsWith('.ts'));
		return {
			root,
			files: paths.map((path) => ({ path, absolutePath: `${root}/${path}`, editable: true })),
		};
	};

	it('takes the nearest package with a name', () => {
		const name = nameGroups(
			'package',
			workspace({
				'package.json': '{"name":"root"}',
				'a.ts': '',
				'packages/one/package.json': '{"name":"one"}',
				'packages/one/src/a.ts': '',
				'packages/one/esm/package.json': '{"type":"module"}',
				'packages/one/esm/a.ts': '',
				'packages/two/package.json': '{"name":"two"}',
				'packages/two/a.ts': '',
				'examples/two/package.json': '{"name":"two"}',
				'examples/two/a.ts': '',
			}),
			1,
		);
		expect(name('a.ts')).toBe('root');
		expect(name('packages/one/src/a.ts')).toBe('one');
		expect(name('packages/one/esm/a.ts')).toBe('one');
		expect(name('packages/two/a.ts')).toBe('two (packages/two)');
		expect(name('examples/two/a.ts')).toBe('two (examples/two)');
	});

	it('takes as many folders as it is told', () => {
		const name = nameGroups('directory', workspace({}), 2);
		expect(name('a.ts')).toBe('.');
		expect(name('src/a.ts')).toBe('src');
		expect(name('src/one/a.ts')).toBe('src/one');
		expect(name('src/one/two/a.ts')).toBe('src/one');
	});

	it('finds CODEOWNERS where the hosts do, and says when there is none', () => {
		const name = nameGroups('codeowners', workspace({ 'docs/CODEOWNERS': '/src/ @a @b' }), 1);
		expect(name('src/a.ts')).toBe('@a @b');
		expect(name('a.ts')).toBe('without owner');
		expect(() => nameGroups('codeowners', workspace({}), 1)).toThrow('there is no CODEOWNERS');
	});
});

describe('hunksBetween', () => {
	it.each([
		['', ''],
		['a\nb\nc\n', 'a\nB\nc\n'],
		['a\nb\nc', 'c'],
		['a\r\nb\r\n', 'a\r\nx\r\nb\r\ny'],
		['one\n', ''],
		['', 'one'],
		['a\nb\nc\nd\n', 'b\na\nd\nc\n'],
	])('leads from %j to %j', (before, after) => {
		let text = before;
		for (const { start, end, text: to } of hunksBetween(before, after).toReversed())
			text = text.slice(0, start) + to + text.slice(end);
		expect(text).toBe(after);
	});
});
