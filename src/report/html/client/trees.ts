import type { PageData, PageStep } from '../pageData.ts';
import type { Passing } from './filter.ts';
import type { Graph } from './graph.ts';
import { nameOf } from './names.ts';
import type { TreeNode } from './tree.ts';

/** Who became async because of whom: a tree per rule. */
export function propagationTree(step: PageStep, graph: Graph, passing: Passing): TreeNode[] {
	const seen = new Set<number>();
	const nodeOf = (id: number, calls = 0): TreeNode[] => {
		if (seen.has(id)) return [];
		seen.add(id);
		const decision = step.decisions[id]!;
		const kind = step.kinds[decision.kind]!;
		const below = graph.children(id);
		const shown = calls + (passing.decisions.has(id) ? 1 : 0);
		// A call and the function around it that becomes async for it are one row.
		const made = kind === 'await-call' ? below.filter((child) => graph.isFunction(child)) : [];
		if (made.length === 1)
			return order(below, graph).flatMap((child) => nodeOf(child, child === made[0] ? shown : 0));
		const children = order(below, graph).flatMap((child) => nodeOf(child));
		const count = children.reduce((sum, child) => sum + child.count, shown);
		if (count === 0) return [];
		return [
			{
				key: `d${id}`,
				label: nameOf(decision.title, kind),
				note: `${fileName(step.files[decision.file]!.path)}:${decision.line}`,
				badge: badges[kind] ?? kind.replaceAll('-', ' '),
				tone: graph.isFunction(id) ? 'function' : 'change',
				target: `d${id}`,
				children,
				count,
			},
		];
	};
	const roots = [...step.rules.keys(), -1].map((rule): TreeNode => {
		const children = order(graph.roots(rule), graph).flatMap((id) => nodeOf(id));
		const count = children.reduce((sum, child) => sum + child.count, 0);
		const [label, replacement] = (step.rules[rule] ?? 'other changes').split('=');
		return {
			key: `r${rule}`,
			label: label!,
			...(replacement === undefined ? {} : { note: `→ ${replacement}` }),
			badge: 'rule',
			tone: 'rule',
			children,
			count,
		};
	});
	return roots.filter(({ count }) => count > 0);
}

const badges: Readonly<Record<string, string>> = {
	'make-async': 'async',
	'make-sync': 'sync',
	'await-call': 'await',
	'wrap-return-type': 'type',
	'replace-import': 'import',
	'add-import': 'import',
};

/** What goes on comes before what ends here. */
function order(ids: readonly number[], graph: Graph): number[] {
	const weight = (id: number) => (graph.children(id).length > 0 ? 0 : 1);
	return ids.toSorted((one, other) => weight(one) - weight(other));
}

/** The files by package or folder. */
export function fileTree(step: PageStep, passing: Passing): TreeNode[] {
	const sites = new Map<number, number>();
	for (const { file } of step.sites) sites.set(file, (sites.get(file) ?? 0) + 1);
	return step.groups.flatMap((group, index): TreeNode[] => {
		const children = [...passing.files]
			.filter((file) => step.files[file]!.group === index)
			.sort((one, other) => one - other)
			.map((file): TreeNode => {
				const { path, added, removed, isNew, isDeleted } = step.files[file]!;
				const left = sites.get(file);
				const change = added + removed > 0 ? `+${added} −${removed}` : 'unchanged';
				return {
					key: `f${file}`,
					label: path.startsWith(`${group}/`) ? path.slice(group.length + 1) : path,
					note: left === undefined ? change : `${change}, ${left} left alone or to review`,
					...(isNew ? { badge: 'new' } : {}),
					...(isDeleted ? { badge: 'deleted' } : {}),
					tone: added + removed > 0 ? 'change' : 'site',
					target: `f${file}`,
					children: [],
					count: 1,
				};
			});
		if (children.length === 0) return [];
		const label = group === '.' ? 'root' : group;
		return [{ key: `g${index}`, label, tone: 'group', children, count: children.length }];
	});
}

const types = {
	error: 'new error',
	refusal: 'left alone',
	warning: 'to review',
	breaking: 'breaking',
};

/** What is left alone or to be reviewed, by code, the most frequent first. */
export function siteTree(step: PageStep, codes: PageData['codes'], passing: Passing): TreeNode[] {
	const byCode = new Map<string, number[]>();
	for (const id of passing.sites) {
		const { code } = step.sites[id]!;
		byCode.set(code, [...(byCode.get(code) ?? []), id]);
	}
	return [...byCode]
		.sort(([, one], [, other]) => other.length - one.length)
		.map(
			([code, ids]): TreeNode => ({
				key: `c${code}`,
				label: code,
				note: codes[code]!.summary.replaceAll('`', ''),
				badge: types[step.sites[ids[0]!]!.type],
				tone: step.sites[ids[0]!]!.type,
				count: ids.length,
				children: ids.map((id): TreeNode => {
					const { file, line, message } = step.sites[id]!;
					return {
						key: `s${id}`,
						label: `${fileName(step.files[file]!.path)}:${line}`,
						note: message.replaceAll('`', ''),
						tone: 'site',
						target: `s${id}`,
						children: [],
						count: 1,
					};
				}),
			}),
		);
}

function fileName(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1);
}
