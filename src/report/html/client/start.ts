import type { PageStep } from '../pageData.ts';
import { h } from './dom.ts';
import type { Graph } from './graph.ts';

/** What is seen before anything is chosen: how much there is, and what each rule led to. */
export function drawStart(step: PageStep, graph: Graph): HTMLElement[] {
	const { files, decisions, sites, rules } = step;
	const functions = [...decisions.keys()].filter((id) => graph.isFunction(id));
	const changed = files.filter(({ added, removed }) => added + removed > 0);
	const tiles: [number, string][] = [
		[changed.length, changed.length === 1 ? 'file changes' : 'files change'],
		[decisions.length, 'changes'],
		[functions.length, 'functions made async or sync'],
		[sites.length, 'left alone or to review'],
	];
	return [
		h('div', { class: 'tiles' }, ...tiles.map(([number, what]) => drawTile(number, what))),
		...(rules.length === 0 ? [] : [h('h2', {}, 'Where it began'), drawRules(step, graph)]),
		h(
			'p',
			{ class: 'empty' },
			'Choose a function, a file or a place in the list. The key ',
			h('kbd', {}, '?'),
			' shows all keys.',
		),
	];
}

function drawTile(number: number, what: string): HTMLElement {
	return h(
		'div',
		{ class: 'tile' },
		h('strong', {}, number.toLocaleString('en-US')),
		h('span', {}, what),
	);
}

function drawRules({ rules, decisions }: PageStep, graph: Graph): HTMLElement {
	const ruleOfEach = decisions.map((_, id) => graph.ruleOf(id));
	const rows = rules.map((rule, index) => {
		const own = [...decisions.keys()].filter((id) => ruleOfEach[id] === index);
		const files = new Set(own.map((id) => decisions[id]!.file)).size;
		const functions = own.filter((id) => graph.isFunction(id)).length;
		return { rule, numbers: [own.length, functions, files] };
	});
	rows.sort((one, other) => other.numbers[0]! - one.numbers[0]!);
	const heads = ['Changes', 'Functions', 'Files'];
	return h(
		'table',
		{ class: 'rules' },
		h(
			'thead',
			{},
			h(
				'tr',
				{},
				h('th', { scope: 'col' }, 'Rule'),
				...heads.map((head) => h('th', { scope: 'col' }, head)),
			),
		),
		h(
			'tbody',
			{},
			...rows.map(({ rule, numbers }) =>
				h(
					'tr',
					{},
					h('th', { scope: 'row' }, h('code', {}, rule)),
					...numbers.map((number) => h('td', {}, number.toLocaleString('en-US'))),
				),
			),
		),
	);
}
