import type { PageStep } from '../pageData.ts';
import { svg } from './dom.ts';
import type { Edge, Graph } from './graph.ts';
import { nameOf } from './names.ts';

const box = { width: 220, height: 40, gap: 8 };
const columns = [0, 290, 580];
const maximum = 4;

interface Drawn {
	readonly label: string;
	readonly note: string;
	readonly href: string | undefined;
}

/** The function in the middle, why it became async to the left, what follows from it to the right. */
export function drawGraph(
	step: PageStep,
	graph: Graph,
	id: number,
	hrefOf: (id: number) => string,
): SVGElement | undefined {
	const describe = ({ to, via }: Edge): Drawn => {
		const at = graph.decision(to ?? via);
		const file = step.files[at.file]!.path;
		const rule = graph.decision(via).rule;
		if (to === undefined && rule !== undefined)
			return { label: step.rules[rule]!.split('=')[0]!, note: 'rule', href: hrefOf(via) };
		return {
			label:
				to === undefined ? 'code that is async already' : nameOf(at.title, step.kinds[at.kind]!),
			note: `${file.slice(file.lastIndexOf('/') + 1)}:${at.line}`,
			href: hrefOf(to ?? via),
		};
	};
	const causes = graph.causes(id).map(describe);
	const effects = graph.effects(id).map(describe);
	if (causes.length + effects.length === 0) return undefined;
	const rows = Math.max(1, ...[causes, effects].map((list) => shown(list).length));
	const height = rows * (box.height + box.gap) + 20;
	const own = { ...describe({ to: id, via: id }), href: undefined };
	return svg(
		'svg',
		{
			class: 'graph',
			viewBox: `0 0 ${columns[2]! + box.width + 2} ${height}`,
			role: 'group',
			'aria-label': `${own.label}: async because of ${causes.length}, followed by ${effects.length}`,
		},
		svg('text', { x: 2, y: 11, class: 'heading' }, 'Because of'),
		svg(
			'text',
			{ x: columns[2]!, y: 11, class: 'heading' },
			effects.length > 0 ? 'What follows' : 'Nothing follows',
		),
		...drawColumn(shown(causes), columns[0]!, height, 'left'),
		...drawColumn(shown(effects), columns[2]!, height, 'right'),
		...drawColumn([own], columns[1]!, height, undefined),
	);
}

function shown(list: readonly Drawn[]): readonly Drawn[] {
	if (list.length <= maximum) return list;
	const rest = list.length - maximum + 1;
	const more = {
		label: `and ${rest.toLocaleString('en-US')} more`,
		note: 'in the tree',
		href: undefined,
	};
	return [...list.slice(0, maximum - 1), more];
}

function drawColumn(
	list: readonly Drawn[],
	x: number,
	height: number,
	side: 'left' | 'right' | undefined,
): SVGElement[] {
	const total = list.length * (box.height + box.gap) - box.gap;
	const start = 18 + (height - 20 - total) / 2;
	const centre = 18 + (height - 20) / 2;
	return list.flatMap((drawn, index) => {
		const y = start + index * (box.height + box.gap);
		const parts = [
			svg('title', {}, `${drawn.label} (${drawn.note})`),
			svg('rect', { x: x + 1, y, width: box.width - 2, height: box.height, rx: 6 }),
			svg('text', { x: x + 12, y: y + 17, class: 'name' }, clip(drawn.label, 27)),
			svg('text', { x: x + 12, y: y + 32, class: 'place' }, clip(drawn.note, 34)),
		];
		const tone = side === undefined ? 'own' : drawn.href === undefined ? 'more' : '';
		const node =
			drawn.href === undefined
				? svg('g', { class: `node ${tone}` }, ...parts)
				: svg('a', { class: 'node', href: drawn.href }, ...parts);
		if (side === undefined) return [node];
		const middle = y + box.height / 2;
		const from = side === 'left' ? x + box.width : columns[1]! + box.width;
		const to = side === 'left' ? columns[1]! : x;
		const [y1, y2] = side === 'left' ? [middle, centre] : [centre, middle];
		const bend = (from + to) / 2;
		const d = `M${from} ${y1} C${bend} ${y1} ${bend} ${y2} ${to} ${y2}`;
		return [svg('path', { class: 'edge', d }), node];
	});
}

function clip(text: string, length: number): string {
	return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
