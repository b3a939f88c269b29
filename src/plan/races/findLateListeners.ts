import type { Node } from '@babel/types';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { Session } from '../session.ts';
import { type Attachment, attachmentsIn } from './attachments.ts';
import { canReach } from './canReach.ts';
import { type Creation, creationsIn } from './creations.ts';
import type { Wait } from './wait.ts';
import { waitsIn } from './waitsIn.ts';

/** Code that listens to an object only after a wait that was none before. */
export interface LateListener {
	readonly creation: Creation;
	readonly attachment: Attachment;
	readonly wait: Wait;
}

/**
 * `const child = spawn(command); log(); child.on('error', …)`: nothing could happen before somebody listened. Events
 * that come while `log` is awaited are missed.
 *
 * @param root the function, or the module, that waits
 * @param waits for calls in it that were done at once, and are awaited now
 * @returns the first for each object
 */
export function findLateListeners(
	root: Node,
	tree: SyntaxTree,
	waits: readonly Wait[],
	session: Session,
): LateListener[] {
	const creations = creationsIn(root, tree, session).filter(({ node }) =>
		waits.some(({ site }) => site.start >= node.end!),
	);
	if (creations.length === 0) return [];
	const attachments = attachmentsIn(root, tree, session);
	if (attachments.length === 0) return [];
	const before = waitsIn(root);
	const found = new Map<Creation, LateListener>();
	for (const attachment of attachments) {
		const creation = creationOf(attachment, creations, tree, session);
		if (creation === undefined || found.has(creation)) continue;
		const wait = waits.find(({ site }) => {
			if (site.start < creation.node.end! || site.end > attachment.at) return false;
			const call = tree.nameAt(site.name.start);
			if (call === undefined || !canReach(creation.node, call)) return false;
			if (!canReach(call, attachment.anchor)) return false;
			const uses = usesOf(creation, site.start, root, tree, attachments);
			if (creation.isQuiet && uses.length === 0) return false;
			const since = Math.max(creation.node.end!, ...uses);
			// It was late before, too.
			return !before.some((at) => at > since && at <= attachment.at);
		});
		if (wait !== undefined) found.set(creation, { creation, attachment, wait });
	}
	return [...found.values()];
}

/** What made the object that is listened to, or the object that it is a part of. */
function creationOf(
	{ object, at }: Attachment,
	creations: readonly Creation[],
	tree: SyntaxTree,
	session: Session,
): Creation | undefined {
	for (let part = object; ; ) {
		const text = tree.textOf(part);
		const made = creations.findLast(({ name, node }) => name === text && node.end! < at);
		if (made !== undefined) return isSame(part, made, tree, session) ? made : undefined;
		if (part.type === 'TSNonNullExpression') part = part.expression;
		else if (part.type === 'MemberExpression' || part.type === 'OptionalMemberExpression')
			part = part.object;
		else return undefined;
	}
}

/** No other variable of that name. */
function isSame(part: Node, made: Creation, { path }: SyntaxTree, { oracle }: Session): boolean {
	if (part.type !== 'Identifier') return true;
	const [here, there] = oracle.entitiesAt(path, [part.start!, made.start]);
	// In a pattern, its start is not that of the name.
	return there === undefined || (here?.keys.some((key) => there.keys.includes(key)) ?? false);
}

/** Offsets where an object is used before a wait, but by code that listens to it. */
function usesOf(
	{ name, node }: Creation,
	end: number,
	root: Node,
	tree: SyntaxTree,
	attachments: readonly Attachment[],
): number[] {
	const uses: number[] = [];
	for (const used of tree.walk(root)) {
		if (used.start! < node.end! || used.end! > end) continue;
		if (used.type !== 'Identifier' && used.type !== 'MemberExpression') continue;
		if (tree.textOf(used) !== name) continue;
		if (!attachments.some(({ object }) => object === used)) uses.push(used.start!);
	}
	return uses;
}
