import type { Node } from '@babel/types';
import type { DeclarationKey, Oracle } from '../../resolve/oracle.ts';
import { isFunction } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { unwrapInward } from '../../syntax/unwrapInward.ts';
import type { Use } from '../use.ts';
import { describePattern } from '../uses/describeDeclaringUse.ts';
import { describeValue } from '../uses/describeUse.ts';
import { rangeOfPattern } from '../uses/patternAround.ts';

/** What `rules[name]`, whichever member that is, is used for. */
export interface DynamicUse {
	readonly file: string;
	readonly use: Use;
}

/** Every member that is picked at run time from an object with members of the repository. */
export function findDynamicUses({
	texts,
	oracle,
	treeOf,
}: {
	readonly texts: ReadonlyMap<string, string>;
	readonly oracle: Oracle;
	readonly treeOf: (file: string) => SyntaxTree | undefined;
}): Map<DeclarationKey, DynamicUse[]> {
	const found = new Map<DeclarationKey, DynamicUse[]>();
	for (const [file, text] of texts) {
		if (!mayPickFunctions(file, text, oracle)) continue;
		const tree = treeOf(file);
		if (tree === undefined) continue;
		for (const node of tree.walk()) {
			const picked = describePick(tree, node, oracle);
			if (picked === undefined || picked.use.kind === 'none') continue;
			for (const key of picked.keys) {
				const list = found.get(key);
				if (list === undefined) found.set(key, [{ file, use: picked.use }]);
				else list.push({ file, use: picked.use });
			}
		}
	}
	return found;
}

/** `object[key]`, `{ [key]: member } = object`: the functions that it may be, and what becomes of it. */
function describePick(
	tree: SyntaxTree,
	node: Node,
	oracle: Oracle,
): { readonly keys: readonly DeclarationKey[]; readonly use: Use } | undefined {
	if (node.type === 'ObjectProperty') {
		const pattern = parentOf(node);
		if (!node.computed || isLiteral(node.key) || pattern?.type !== 'ObjectPattern')
			return undefined;
		const { start, end } = rangeOfPattern(tree, pattern);
		const keys = oracle.memberKeys(tree.path, start, end);
		return keys.length === 0 ? undefined : { keys, use: describePattern(tree, node) };
	}
	const object = pickedFrom(node);
	if (object === undefined || !('property' in node)) return undefined;
	const keys = keysOfPick(object, node.property, tree, oracle);
	return keys.length === 0 ? undefined : { keys, use: describeValue(tree, node, node, oracle) };
}

/** The members that a key may mean by its type, which says all of them where it is no text for certain. */
function keysOfPick(
	{ start, end }: Node,
	key: Node,
	{ path }: SyntaxTree,
	oracle: Oracle,
): readonly DeclarationKey[] {
	const named = oracle
		.textsOf(path, key.start!, key.end!)
		?.map((name) => oracle.memberOf(path, start!, end!, name));
	return named?.every((entity) => entity !== undefined)
		? named.flatMap(({ keys }) => keys)
		: oracle.memberKeys(path, start!, end!);
}

/**
 * A look at the text, and at the types of the names before brackets, keeps files from being parsed that
 * only index arrays and records of data.
 */
function mayPickFunctions(file: string, text: string, oracle: Oracle): boolean {
	// A bracket that closes before a call, or after something else than a name, or in a pattern; a plain
	// string or number picks a known member.
	if (/[\w$)\]]!?(?:\?\.)?\[(?!\s*['"\d\]])[^\]\n]*\]\s*!?(?:\?\.)?\(/.test(text)) return true;
	if (/[)\]]!?(?:\?\.)?\[(?!\s*['"\d\]])|[{,]\s*\[[^\]\n]*\]\s*:[^;{}]*\}\s*=/.test(text))
		return true;
	const objects = [...text.matchAll(/(?<![\w$])([\w$]+)\)?!?(?:\?\.)?\[(?!\s*(?:['"\d\]]|$))/g)];
	const offsets = objects.map(({ index }) => index);
	return offsets.length > 0 && oracle.holdsFunctions(file, offsets);
}

/** The object in `object[key]`, unless the key is written out or the value is only assigned to. */
function pickedFrom(node: Node): Node | undefined {
	if (node.type !== 'MemberExpression' && node.type !== 'OptionalMemberExpression')
		return undefined;
	if (!node.computed || isLiteral(node.property)) return undefined;
	const parent = parentOf(node);
	if (parent?.type === 'AssignmentExpression' && parent.left === node) return undefined;
	const object = unwrapInward(node.object);
	return isFunction(object) ? undefined : object;
}

function isLiteral({ type }: Node): boolean {
	return /^(?:String|Numeric|BigInt)Literal$/.test(type);
}
