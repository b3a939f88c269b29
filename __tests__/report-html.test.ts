import { describe, expect, it } from 'vitest';
import { applyFilter, noFilter } from '../src/report/html/client/filter.ts';
import { Graph } from '../src/report/html/client/graph.ts';
import { pairRows } from '../src/report/html/client/rows.ts';
import { findPath, flatten, type TreeNode } from '../src/report/html/client/tree.ts';
import { fileTree, propagationTree, siteTree } from '../src/report/html/client/trees.ts';
import { compareWords, type Piece } from '../src/report/html/client/words.ts';
import { collectPage } from '../src/report/html/collectPage.ts';
import { diffFile } from '../src/report/html/hunks.ts';
import type { PageData, PageStep } from '../src/report/html/pageData.ts';
import { reporter } from '../src/report/html.ts';
import { createLargeOutcome } from './browser/largeOutcome.ts';
import { createOutcome, decisionAt, placeOf, refusalAt } from './support/outcome.ts';

const style = { colour: false, version: '1.2.3' };

describe('the page', () => {
	const bad = '</script><script>alert(1)</script><!--';
	const text = `load(); // ${bad}\n`;
	const outcome = createOutcome(
		{ [`src/${bad.replaceAll('/', '')}.ts`]: { before: text, after: `await ${text}` } },
		{ transform: bad, refusals: [refusalAt(placeOf('a.ts', text, 'load'), bad)] },
	);
	const html = reporter.renderOutcome(outcome, style);

	it('has the elements that it was written with and no others', () => {
		const tags = html.match(/<\/?script\b/g);
		expect(tags).toEqual(['<script', '</script', '<script', '</script']);
		expect(html).not.toContain('<!--');
		expect(html).toContain('<title>asyncshift run &lt;/script>&lt;script>alert(1)');
	});

	it('embeds its data so that nothing is lost', () => {
		const [, json] = /id="data">(.*?)<\/script>/s.exec(html)!;
		const { steps } = JSON.parse(json!) as PageData;
		expect(steps[0]!.title).toBe(bad);
		expect(steps[0]!.sites[0]!.message).toBe(bad);
	});

	it('asks for nothing from elsewhere, and says so', () => {
		expect(html).toMatch(/default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'/);
		const outside = html.slice(0, html.indexOf('id="data"')).match(/\b(src|href)=|url\(|@import/g);
		expect(outside).toBeNull();
	});
});

describe('hunks', () => {
	it('have three lines around what changes', () => {
		const lines = Array.from({ length: 30 }, (_, index) => `line ${index + 1}`);
		const after = lines.with(9, 'changed').join('\n');
		expect(diffFile(lines.join('\n'), after)).toEqual({
			added: 1,
			removed: 1,
			hunks: [
				{
					old: 7,
					new: 7,
					lines: [
						' line 7',
						' line 8',
						' line 9',
						'-line 10',
						'+changed',
						' line 11',
						' line 12',
						' line 13',
					],
				},
			],
		});
	});

	it('cut the lines of generated files around the difference', () => {
		const filler = 'x'.repeat(50_000);
		const { hunks } = diffFile(`${filler}load();${filler}\n`, `${filler}await load();${filler}\n`);
		const [removed, added] = hunks[0]!.lines;
		expect(removed!.length).toBeLessThan(1100);
		expect(removed).toMatch(/^-…x+load\(\);x+…$/);
		expect(added).toMatch(/^\+…x+await load\(\);x+…$/);
	});

	it('do not tell line ends apart that are not seen', () => {
		const { hunks } = diffFile('a\r\nload();\r\n', 'a\r\nawait load();\r\n');
		expect(hunks[0]!.lines).toEqual([' a', '-load();', '+await load();']);
	});

	it('pair what was removed with what is in its place', () => {
		const rows = pairRows({ old: 1, new: 1, lines: [' a', '-b', '-c', '+d', ' e'] });
		expect(
			rows.map(({ before, after }) => [before?.number, before?.text, after?.number, after?.text]),
		).toEqual([
			[1, 'a', 1, 'a'],
			[2, 'b', 2, 'd'],
			[3, 'c', undefined, undefined],
			[4, 'e', 3, 'e'],
		]);
	});
});

describe('words', () => {
	const marked = (pieces: readonly Piece[]) =>
		pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

	it.each([
		['load(id)', 'await load(id)', 'load(id)', '[await ]load(id)'],
		['f(): A {', 'async f(): Promise<A> {', 'f(): A {', '[async ]f(): [Promise<]A[>] {'],
		['a.b()!.c', '(await a.b())!.c', 'a.b()!.c', '[(await ]a.b([)])!.c'],
		['same', 'same', 'same', 'same'],
		['', 'new', '', '[new]'],
	])('%s → %s', (before, after, one, other) => {
		const [left, right] = compareWords(before, after);
		expect([marked(left), marked(right)]).toEqual([one, other]);
	});

	it('gives up on lines with too many of them', () => {
		const one = Array.from({ length: 3000 }, (_, index) => `a${index} `).join('');
		const other = Array.from({ length: 3000 }, (_, index) => `b${index} `).join('');
		expect(compareWords(one, other)[0].some(({ marked }) => marked)).toBe(true);
	});
});

describe('the graph', () => {
	const page = collectPage(createLargeOutcome(13), '1.2.3');
	const step = page.steps[0]!;
	const graph = new Graph(step);
	const idOf = (title: string) => step.decisions.findIndex((decision) => decision.title === title);
	const title = (id: number | undefined) =>
		id === undefined ? undefined : step.decisions[id]!.title;

	it('knows why and what follows', () => {
		const id = idOf('make `fetch1` async');
		expect(graph.causes(id).map(({ to }) => title(to))).toEqual(['make `fetch0` async']);
		expect(graph.effects(id).map(({ to }) => title(to))).toEqual([
			undefined,
			'make `fetch4` async',
			'make `fetch5` async',
			'make `fetch6` async',
		]);
		expect(graph.causes(idOf('make `fetch0` async')).map(({ to }) => to)).toEqual([undefined]);
	});

	it('does not go round in a circle of a plan from elsewhere', () => {
		const text = 'load(); load();\n';
		const place = placeOf('src/a.ts', text, 'load()');
		const decisions = [
			decisionAt(place, 0, { decision: 1 }),
			decisionAt(place, 1, { decision: 0 }),
			decisionAt(place, 2, { decision: 99 }),
		];
		const { steps } = collectPage(
			createOutcome({ 'src/a.ts': { before: text, after: text } }, { decisions }),
			'1.2.3',
		);
		const other = new Graph(steps[0]!);
		expect(other.chain(0)).toEqual([1, 0]);
		const tree = propagationTree(steps[0]!, other, applyFilter(steps[0]!, noFilter));
		expect(tree.map(({ label, count }) => [label, count])).toEqual([['other changes', 1]]);
	});

	const treeOf = (filter: Partial<typeof noFilter> = {}, of: PageStep = step) =>
		propagationTree(of, graph, applyFilter(of, { ...noFilter, ...filter }));

	it('is a tree per rule, with every change counted once', () => {
		const [root] = treeOf();
		expect(root).toMatchObject({ label: './src/store.ts#load', count: step.decisions.length });
		expect(root!.children.map(({ label }) => label)).toEqual(['fetch0']);
		expect(root!.children[0]!.children.map(({ label, badge }) => `${badge} ${label}`)).toEqual([
			'async fetch1',
			'async fetch2',
			'async fetch3',
			'type fetch0',
			'await fetch0',
		]);
		const path = findPath(treeOf(), `d${idOf('make `fetch12` async')}`);
		expect(path.map(({ label }) => label)).toEqual([
			'./src/store.ts#load',
			'fetch0',
			'fetch3',
			'fetch12',
		]);
	});

	it('keeps what leads to what the filter lets through', () => {
		const [root] = treeOf({ text: 'module12 fetch12', kind: 'make-async' });
		const labels = (nodes: readonly TreeNode[]): string[] =>
			flatten(nodes, () => true).map(({ node }) => node.label);
		expect(labels([root!])).toEqual(['./src/store.ts#load', 'fetch0', 'fetch3', 'fetch12']);
		expect(root!.count).toBe(1);
		expect(treeOf({ code: 'constructor' })).toEqual([]);
	});

	it('lists files by folder and places by code', () => {
		const passing = applyFilter(step, { ...noFilter, group: 'packages/part6/src/area6' });
		const [folder] = fileTree(step, passing);
		expect(folder!.children).toEqual([
			expect.objectContaining({ label: 'module6.ts', note: '+3 −3, 1 left alone or to review' }),
		]);
		const codes = siteTree(step, page.codes, applyFilter(step, noFilter));
		expect(codes.map(({ label, count }) => [label, count])).toEqual([
			['constructor', 2],
			['accessor', 1],
		]);
	});
});
