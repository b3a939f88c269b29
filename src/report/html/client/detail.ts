import type { PageData, PageSite, PageStep } from '../pageData.ts';
import { columns, drawDiff, type Marks } from './diffView.ts';
import { h, prose } from './dom.ts';
import type { Graph } from './graph.ts';
import { drawGraph } from './graphView.ts';
import type { Target } from './tree.ts';

/** What the right side needs to know. */
export interface DetailContext {
	readonly data: PageData;
	readonly step: PageStep;
	readonly graph: Graph;
	readonly isSplit: boolean;
	hrefOf(target: Target): string;
}

/** What a target is about: the way that leads there, its neighbours, and the change of its file. */
export function drawDetail(target: Target, context: DetailContext): HTMLElement[] {
	const index = Number(target.slice(1));
	if (target.startsWith('d')) return drawDecision(index, context);
	if (target.startsWith('s')) return drawSite(index, context);
	return [
		...drawHead(context.step.files[index]!.path, undefined),
		...drawFile(index, undefined, context),
	];
}

function drawDecision(id: number, context: DetailContext): HTMLElement[] {
	const { step, graph, hrefOf } = context;
	const { file, line, title } = step.decisions[id]!;
	const own = graph.functionOf(id);
	const picture =
		own === undefined ? undefined : drawGraph(step, graph, own, (at) => hrefOf(`d${at}`));
	return [
		...drawHead(step.files[file]!.path, line),
		h('h2', {}, ...prose(`${title[0]!.toUpperCase()}${title.slice(1)}`)),
		drawChain(id, context),
		...(picture === undefined
			? []
			: [h('div', { class: 'graph-box' }, picture as unknown as Node)]),
		...drawFile(file, line, context),
	];
}

/** The decisions that this one follows from, back to the rule. */
function drawChain(id: number, { step, graph, hrefOf }: DetailContext): HTMLElement {
	const chain = graph.chain(id);
	const rule = step.rules[graph.decision(chain[0]!).rule ?? -1];
	const links = chain.map((at) => {
		const { file, line, title } = graph.decision(at);
		const place = `${step.files[file]!.path}:${line}`;
		const text = prose(title);
		const content =
			at === id
				? h('strong', { 'aria-current': 'step' }, ...text)
				: h('a', { href: hrefOf(`d${at}`), title: place }, ...text);
		return h('li', {}, content);
	});
	return h(
		'nav',
		{ class: 'chain', 'aria-label': 'Because' },
		h('ol', {}, rule !== undefined && h('li', {}, 'rule ', h('code', {}, rule)), ...links),
	);
}

const words: Readonly<Record<PageSite['type'], string>> = {
	error: 'New error',
	refusal: 'Left alone',
	warning: 'To review',
	breaking: 'Breaking change',
};

function drawSite(id: number, context: DetailContext): HTMLElement[] {
	const { step, data } = context;
	const { file, line, code, message, type, excerpt } = step.sites[id]!;
	const { summary, suggestion, url } = data.codes[code]!;
	return [
		...drawHead(step.files[file]!.path, line),
		h('h2', {}, ...prose(message)),
		h(
			'div',
			{ class: `verdict ${type}` },
			h(
				'p',
				{},
				h('span', { class: 'badge' }, words[type]),
				' ',
				h('a', { href: url, rel: 'noreferrer' }, code),
				': ',
				...prose(summary),
			),
			suggestion !== '' && h('p', {}, h('strong', {}, 'What to do: '), ...prose(suggestion)),
		),
		...(excerpt === undefined ? [] : [drawExcerpt(excerpt, line)]),
		...(step.files[file]!.hunks.length === 0
			? []
			: [h('h3', {}, 'Changes of the same file'), ...drawFile(file, line, context)]),
	];
}

function drawExcerpt([first, lines]: NonNullable<PageSite['excerpt']>, line: number): HTMLElement {
	return h(
		'table',
		{ class: 'diff excerpt' },
		h('caption', { class: 'hidden' }, 'The place in the source'),
		columns(['number', '']),
		h(
			'tbody',
			{},
			...lines.map((text, index) =>
				h(
					'tr',
					first + index === line ? { class: 'current' } : {},
					h('td', { class: 'number' }, String(first + index)),
					h('td', { class: 'line' }, text),
				),
			),
		),
	);
}

function drawHead(path: string, line: number | undefined): HTMLElement[] {
	const at = path.lastIndexOf('/') + 1;
	return [
		h(
			'p',
			{ class: 'path' },
			h('span', { class: 'folder' }, path.slice(0, at)),
			h('strong', {}, path.slice(at)),
			line !== undefined && `:${line}`,
		),
	];
}

function drawFile(index: number, line: number | undefined, context: DetailContext): HTMLElement[] {
	const { step, isSplit } = context;
	const file = step.files[index]!;
	const { added, removed, isNew, isDeleted } = file;
	const counts = h(
		'p',
		{ class: 'counts' },
		isNew === true && h('span', { class: 'badge' }, 'new file'),
		isDeleted === true && h('span', { class: 'badge' }, 'deleted file'),
		h('span', { class: 'plus' }, `+${added}`),
		' ',
		h('span', { class: 'minus' }, `−${removed}`),
	);
	return [
		...(added + removed > 0 ? [counts] : []),
		h('div', { class: 'diff-box' }, drawDiff(file, marksOf(index, line, context), isSplit)),
	];
}

function marksOf(
	file: number,
	current: number | undefined,
	{ step, hrefOf }: DetailContext,
): Marks {
	const byLine = new Map<number, { title: string; href: string }>();
	const add = (line: number, title: string, target: Target): void => {
		const known = byLine.get(line);
		const said = title.replaceAll('`', '');
		if (known === undefined) byLine.set(line, { title: said, href: hrefOf(target) });
		else known.title += `\n${said}`;
	};
	step.decisions.forEach((decision, id) => {
		if (decision.file === file) add(decision.line, decision.title, `d${id}`);
	});
	step.sites.forEach((site, id) => {
		if (site.file === file) add(site.line, `${site.code}: ${site.message}`, `s${id}`);
	});
	return { byLine, current };
}
