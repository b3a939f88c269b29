import type { Node } from '@babel/types';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { looksLikeMember } from '../explore/nameShapes.ts';
import type { Session } from '../session.ts';
import type { TwinFacts } from './describeTwin.ts';

/**
 * Finds an object that may take the place of one with the member and is known by nobody:
 * `new Tracker(<any>{ write: () => undefined })`, `stub(untyped, 'write')`. It has the old name only.
 */
export function findNamesake({ unit, name }: TwinFacts, session: Session): string | undefined {
	const { index, texts, treeOf } = session;
	const own = new Set(
		[...unit.facts.values()].map(({ file, nameOffset }) => `${file}:${nameOffset}`),
	);
	for (const { file, offset } of index.named(name)) {
		if (own.has(`${file}:${offset}`)) continue;
		const text = texts.get(file)!;
		const isQuoted = /['"`]/.test(text[offset - 1] ?? '');
		if (!isQuoted && !looksLikeMember(text, offset, name)) continue;
		const tree = treeOf(file);
		const node = tree?.nameAt(offset);
		if (tree === undefined || node === undefined) continue;
		if (isUntypedMember(node, name, tree, session) || isNamedMock(node, tree, session))
			return `\`${session.relative(file)}:${session.lineOf(file, offset)}\` may put an object without it in its place`;
	}
	return undefined;
}

/** A member of an object literal that is handed over, or called `any`, under no type that has it. */
function isUntypedMember(
	key: Node,
	name: string,
	{ path }: SyntaxTree,
	{ oracle }: Session,
): boolean {
	const member = parentOf(key);
	const object = member && parentOf(member);
	if (object?.type !== 'ObjectExpression' || !('key' in member!) || member.key !== key)
		return false;
	let holder = parentOf(object);
	let isAny = false;
	while (
		holder?.type === 'TSAsExpression' ||
		holder?.type === 'TSTypeAssertion' ||
		holder?.type === 'ParenthesizedExpression'
	) {
		if ('typeAnnotation' in holder) isAny ||= /^TS(?:Any|Unknown)/.test(holder.typeAnnotation.type);
		holder = parentOf(holder);
	}
	const isHandedOver =
		/^(?:Optional)?CallExpression$|^NewExpression$/.test(holder?.type ?? '') &&
		(holder as Node & { callee: Node }).callee !== object;
	if (!isAny && !isHandedOver) return false;
	return oracle.contextualMember(path, object.start!, object.end!, name) === undefined;
}

/** `stub(service, 'write')`, where nothing is known of the service. */
function isNamedMock(literal: Node, { path }: SyntaxTree, { oracle }: Session): boolean {
	const call = parentOf(literal);
	if (literal.type !== 'StringLiteral' || call?.type !== 'CallExpression') return false;
	const [object, second] = call.arguments;
	if (second !== literal || object === undefined) return false;
	return oracle.awaitable(path, object.start!, object.end!) === 'untyped';
}
