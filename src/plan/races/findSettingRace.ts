import type { Node } from '@babel/types';
import { processSettings } from '../../../presets/processSettings.ts';
import { forEachOwnNode } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { covers } from '../concurrency/coversFact.ts';
import type { CallSite } from '../facts.ts';
import type { LocatedFunction } from '../functions/functionAround.ts';
import type { Session } from '../session.ts';
import { canReach } from './canReach.ts';
import type { SharedUse } from './sharedUse.ts';
import type { SharedUses } from './sharedUses.ts';

/** A change of something that the whole process goes by. */
interface Setting {
	/** As it is written: `process.chdir`, `process.env.MODE`. */
	readonly text: string;
	readonly node: Node;
	/** It may be as before then. */
	readonly takesBack: boolean;
}

/**
 * `process.chdir(folder); run(); process.chdir(old)`: nobody else ran in that folder. Others run while `run` is
 * awaited.
 *
 * @param site a call in the function that was done at once, and is awaited now
 * @param waits offsets where the function waited before
 * @returns what is set meanwhile, as it is written
 */
export function findSettingRace(
	located: LocatedFunction,
	site: CallSite,
	waits: readonly number[],
	uses: SharedUses,
	session: Session,
): string | undefined {
	const { fn, tree } = located;
	const call = tree.nameAt(site.name.start) ?? fn.body;
	const settings = settingsOf(located, uses, session);
	const isSplit = (first: Setting, second: Setting) =>
		first.text === second.text &&
		second.takesBack &&
		first.node.end! <= site.start &&
		second.node.end! > site.end &&
		canReach(first.node, call) &&
		canReach(call, second.node) &&
		// Others ran meanwhile before, too.
		!waits.some((at) => at >= first.node.end! && at <= second.node.start!);
	return settings.find((first) => settings.some((second) => isSplit(first, second)))?.text;
}

function settingsOf({ fn, tree }: LocatedFunction, uses: SharedUses, session: Session): Setting[] {
	const all = uses.of(fn, tree).filter(({ isLikely }) => !isLikely);
	const found = all.flatMap((use) => settingOf(use, tree, session) ?? []);
	forEachOwnNode(fn, (node) => {
		if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier') return;
		if (isSetter(node.callee, tree, session))
			found.push({ text: node.callee.name, node, takesBack: true });
	});
	// A function that takes it back itself leaves nothing set.
	const isBalanced = ({ text, node }: Setting) =>
		found.filter((other) => other.text === text && other.node === node).length > 1;
	return found.filter((setting) => !isBalanced(setting));
}

function settingOf(use: SharedUse, tree: SyntaxTree, session: Session): Setting | undefined {
	const { path, node, root, method, changedAt, by } = use;
	const text = path.join('.');
	if (method !== undefined) {
		if (!isSetter(method, tree, session)) return undefined;
		return {
			text: `${text}.${tree.textOf(method)}`,
			node,
			takesBack: true,
		};
	}
	if (changedAt === undefined || by !== undefined || path.length < 2) return undefined;
	if (!isOfEnvironment(root, tree, session)) return undefined;
	return { text, node, takesBack: isTakenBack(node) };
}

function isSetter({ start }: Node, { path }: SyntaxTree, { oracle }: Session): boolean {
	return oracle
		.declaredAt(path, start!)
		.some((declared) => processSettings.some((fact) => covers(fact, declared)));
}

/** Declared by the language, by Node.js or by a library: it is the same for all code. */
function isOfEnvironment(
	{ type, start }: Node,
	{ path }: SyntaxTree,
	{ oracle }: Session,
): boolean {
	if (type !== 'Identifier') return false;
	const declared = oracle.declaredAt(path, start!);
	return declared.length > 0 && declared.every(({ library }) => library !== undefined);
}

/** `delete process.env.MODE`, `process.env.MODE = undefined`, or any change in a `finally`. */
function isTakenBack(node: Node): boolean {
	const parent = parentOf(node);
	if (parent?.type === 'UnaryExpression') return true;
	if (parent?.type === 'AssignmentExpression') {
		const { right } = parent;
		if (right.type === 'Identifier' && right.name === 'undefined') return true;
	}
	let child = node;
	for (let up: Node | undefined = parent; up !== undefined; child = up, up = parentOf(up)) {
		if (up.type === 'TryStatement' && up.finalizer === child) return true;
		if (/Function|Method/.test(up.type)) return false;
	}
	return false;
}
