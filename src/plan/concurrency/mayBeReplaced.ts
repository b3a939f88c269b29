import type { Node } from '@babel/types';
import { getOrAdd } from '../../getOrAdd.ts';
import type { Declaration } from '../../resolve/oracle.ts';
import { type FunctionNode, isFunction } from '../../syntax/functions.ts';
import { escapePattern } from '../../syntax/namePattern.ts';
import { parentOf } from '../../syntax/tree.ts';
import { keyOf, plainName } from '../functions/memberKey.ts';
import type { Session } from '../session.ts';

/** Whether another function may run when this one is called: its name is given to others, or it is decorated. */
export function mayBeReplaced(fn: FunctionNode): boolean {
	const holder = parentOf(fn);
	if (holder?.type === 'VariableDeclarator') {
		const declaration = parentOf(holder);
		return declaration?.type === 'VariableDeclaration' && declaration.kind !== 'const';
	}
	const member = /^Class(?:Private)?Property$/.test(holder?.type ?? '') ? holder! : fn;
	return 'decorators' in member && (member.decorators?.length ?? 0) > 0;
}

const known = new WeakMap<Session, Map<string, readonly Place[]>>();

/** A place where a member is assigned, and what that denotes. */
interface Place {
	readonly file: string;
	readonly offset: number;
}

/**
 * Whether a member is assigned anywhere, or something of its name that may be it: what nobody knows, and a member of a type
 * that the object may have as well, as in `api.load = other` and `(hooks as Hooks).after = other`.
 */
export function isReassigned(
	fn: Node,
	{ file, offset }: Pick<Declaration, 'file' | 'offset'>,
	session: Session,
): boolean {
	const member = keyOf(fn) === undefined ? parentOf(fn) : fn;
	const key = member && !isFunction(parentOf(member)) ? keyOf(member) : undefined;
	const name = key && plainName(key);
	if (name === undefined) return false;
	// Only its class gets at a private one.
	if (session.options.isolated && key!.type !== 'PrivateName') return true;
	const byName = getOrAdd(known, session, () => new Map<string, readonly Place[]>());
	const places = getOrAdd(byName, name, () => [...assignmentsOf(name, session)]);
	return places.some((place) => {
		const declarations = session.oracle.declaredAt(place.file, place.offset);
		return (
			declarations.length === 0 ||
			declarations.some((it) => it.file === file && it.offset === offset) ||
			declarations.some((it) => isSignature(it, session)) ||
			isAsserted(place, session)
		);
	});
}

/** A member of an interface or of another type of the repository, which any object may have that fits. */
function isSignature({ library, file, offset }: Declaration, { treeOf }: Session): boolean {
	const name = library === undefined ? treeOf(file)?.nameAt(offset) : undefined;
	return /^TS(?:Method|Property)Signature$/.test((name && parentOf(name)?.type) ?? '');
}

/** `(hooks as Hooks).after`: the object is of another type besides. */
function isAsserted({ file, offset }: Place, { treeOf }: Session): boolean {
	const name = treeOf(file)?.nameAt(offset);
	const access = name && parentOf(name);
	const object = access?.type === 'MemberExpression' ? access.object : undefined;
	const unwrapped = object?.type === 'ParenthesizedExpression' ? object.expression : object;
	return /^TS(?:AsExpression|TypeAssertion)$/.test(unwrapped?.type ?? '');
}

function* assignmentsOf(name: string, { texts }: Session): Generator<Place> {
	const pattern = new RegExp(`\\.#?${escapePattern(name)}\\s*=(?![=>])`, 'g');
	for (const [file, text] of texts) {
		if (!text.includes(name)) continue;
		for (const { index } of text.matchAll(pattern)) yield { file, offset: index + 1 };
	}
}
