import type { Class, Node } from '@babel/types';
import { binderOf } from '../../syntax/binderOf.ts';
import { identifiersIn, referencesIn } from '../../syntax/names.ts';
import { forEachChild, parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Block, CallSite } from '../facts.ts';
import { isReassigned } from '../replace/isModuleItself.ts';
import type { Session } from '../session.ts';
import { describeUse } from '../uses/describeUse.ts';

/** Every call of the methods of an object, and a name for it. */
interface ProductUses {
	readonly label: string;
	readonly calls: readonly CallSite[];
}

/**
 * What becomes of the object that a call makes: its calls where all that is done with it is to call its
 * methods, at once or by the variable or private field that holds it. A block says where it is let go.
 *
 * @param methods those that give promises afterwards; all others stay what they are
 */
export function findUses(
	call: Node,
	methods: readonly string[],
	tree: SyntaxTree,
	session: Session,
): ProductUses | Block {
	const value = outside(call);
	const holder = parentOf(value);
	const found = holder && findHeld(value, holder, tree, session);
	if (found === undefined) return handedOn(call, tree);
	const calls: CallSite[] = [];
	for (const held of found.values) {
		const object = outside(held);
		const member = parentOf(object);
		const isMember =
			(member?.type === 'MemberExpression' || member?.type === 'OptionalMemberExpression') &&
			member.object === object &&
			!member.computed &&
			member.property.type === 'Identifier';
		if (!isMember || member.property.type !== 'Identifier') return handedOn(held, tree);
		if (!methods.includes(member.property.name)) continue;
		const use = describeUse(tree, member.property.start!, session.oracle);
		if (use.kind !== 'call' || use.indirect !== undefined) return handedOn(member, tree);
		calls.push(use.site);
	}
	return { label: found.label, calls };
}

interface Held {
	readonly label: string;
	readonly values: readonly Node[];
}

/** The places where the object is: the call itself, or wherever its variable or field is named. */
function findHeld(value: Node, holder: Node, tree: SyntaxTree, session: Session): Held | undefined {
	switch (holder.type) {
		case 'MemberExpression':
		case 'OptionalMemberExpression':
			return { label: `${calleeOf(value, tree)}()`, values: [value] };
		case 'VariableDeclarator': {
			const { id, init } = holder;
			if (init !== value || id.type !== 'Identifier' || id.typeAnnotation) return undefined;
			const declaration = parentOf(holder)!;
			if (/^Export/.test(parentOf(declaration)?.type ?? '') || isReassigned(id, tree))
				return undefined;
			const { name } = id;
			const values = referencesIn(tree.root, name).filter(
				(each) => each !== id && binderOf(each, name) === id,
			);
			return { label: name, values };
		}
		case 'ClassPrivateProperty':
		case 'ClassProperty':
			if (holder.value !== value || holder.typeAnnotation) return undefined;
			return findField(holder, tree, session);
		default:
			return undefined;
	}
}

/** The places where a private field of a class is named; undefined where others may get at it. */
function findField(
	field: Node & { type: 'ClassPrivateProperty' | 'ClassProperty' },
	tree: SyntaxTree,
	{ index, oracle }: Session,
): Held | undefined {
	const { key } = field;
	if (key.type === 'PrivateName') {
		const { name } = key.id;
		const owner = parentOf(parentOf(field)!) as Class;
		const values = namedBy(
			owner.body,
			(each) => each.type === 'PrivateName' && each.id.name === name,
		);
		return { label: `#${name}`, values };
	}
	const isPrivate = 'accessibility' in field && field.accessibility === 'private';
	if (!isPrivate || key.type !== 'Identifier' || field.computed) return undefined;
	const { name, start } = key;
	const keys = oracle.entitiesAt(tree.path, [start!])[0]?.keys ?? [];
	const places = index
		.named(name)
		.filter(
			({ file, offset, entity }) =>
				(file !== tree.path || offset !== start) &&
				(entity === undefined || entity.keys.some((each) => keys.includes(each))),
		);
	const values = places.map(({ file, offset }) => {
		const node = file === tree.path ? tree.nameAt(offset) : undefined;
		const member = node && parentOf(node);
		return member?.type === 'MemberExpression' && member.property === node ? member : undefined;
	});
	return values.includes(undefined) ? undefined : { label: name, values: values as Node[] };
}

/** The member expressions whose property fits. */
function namedBy(root: Node, fits: (property: Node) => boolean): Node[] {
	const found: Node[] = [];
	const visit = (node: Node): void => {
		const isMember = node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression';
		if (isMember && fits(node.property)) found.push(node);
		forEachChild(node, visit);
	};
	visit(root);
	return found;
}

function handedOn({ start, end }: Node, { path, text }: SyntaxTree): Block {
	const written = text.slice(start!, end!).replace(/\s+/g, ' ').slice(0, 60);
	return {
		code: 'escapes-as-value',
		message: `\`${written}\` is kept or handed on, and its methods may be called where nobody waits for them`,
		at: { file: path, start: start!, end: end! },
	};
}

function calleeOf(value: Node, { text }: SyntaxTree): string {
	const [name] = identifiersIn(value);
	return name === undefined ? 'object' : text.slice(name.start!, name.end!);
}

/** With the parentheses and exclamation marks around it. */
function outside(node: Node): Node {
	let outer = node;
	for (let up = parentOf(outer); up !== undefined; up = parentOf(up)) {
		if (up.type !== 'ParenthesizedExpression' && up.type !== 'TSNonNullExpression') break;
		outer = up;
	}
	return outer;
}
