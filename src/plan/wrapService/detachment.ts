import type { Node } from '@babel/types';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Session } from '../session.ts';
import { matches, type Unit } from '../unit.ts';

/**
 * Whether a method is used apart from its object by what calls its async form: `apart` where it may be
 * called on another object or on none (`const { load } = store`, `ids.map(store.load)`, `super[name]()`),
 * `bound` where it is only handed on with its own (`store.load.bind(store)`).
 */
export function detachmentOf(unit: Unit, session: Session): 'none' | 'bound' | 'apart' {
	if ([...unit.sites.values()].some(({ callee }) => callee === 'picked')) return 'apart';
	const kept = new Set(
		[...unit.keptSites.values()].map(({ file, name }) => `${file}:${name.start}`),
	);
	const mocks = [...unit.mocks.values()];
	let isBound = false;
	for (const { text } of unit.names.values()) {
		for (const { file, offset, entity } of session.index.named(text)) {
			if (!matches(entity, unit) || kept.has(`${file}:${offset}`)) continue;
			// A test looks at what it put in its place, and calls it on its object.
			if (mocks.some((mock) => mock.file === file && mock.start <= offset && mock.end >= offset))
				continue;
			const tree = session.treeOf(file);
			const name = tree?.nameAt(offset);
			const holder = name && parentOf(name);
			if (tree === undefined || holder === undefined) continue;
			if (holder.type === 'MemberExpression' || holder.type === 'OptionalMemberExpression') {
				const use = holder.property === name ? useOf(holder, tree) : 'apart';
				if (use === 'apart') return 'apart';
				isBound ||= use === 'bound';
			} else if (
				/^(?:Identifier|VariableDeclarator|ObjectProperty)$/.test(holder.type) &&
				!isKeyOfObject(holder, name)
			)
				return 'apart';
		}
	}
	return isBound ? 'bound' : 'none';
}

function useOf(
	member: Node & { type: 'MemberExpression' | 'OptionalMemberExpression' },
	{ text }: SyntaxTree,
): 'called' | 'bound' | 'apart' {
	const textOf = ({ start, end }: Node) => text.slice(start!, end!);
	const isSelf = (value: Node): boolean =>
		value.type === 'CallExpression' && textOf(value.callee).startsWith(`${textOf(member)}.bind`);
	if (isCallee(member)) return 'called';
	const outer = parentOf(member);
	// `this.load = this.load.bind(this)`: the other side tells.
	if (outer?.type === 'AssignmentExpression' && outer.left === member && isSelf(outer.right))
		return 'called';
	if (outer?.type !== 'MemberExpression' || outer.object !== member || outer.computed)
		return 'apart';
	const call = parentOf(outer);
	const [given] = call?.type === 'CallExpression' && isCallee(outer) ? call.arguments : [];
	const { object } = member;
	const isSame =
		(object.type === 'Identifier' || object.type === 'ThisExpression') &&
		given?.type === object.type &&
		textOf(object) === textOf(given);
	return isSame ? 'bound' : 'apart';
}

/** `{ load: … }`: what stands there has its own uses. */
function isKeyOfObject(property: Node, name: Node | undefined): boolean {
	return (
		property.type === 'ObjectProperty' &&
		property.key === name &&
		!property.shorthand &&
		parentOf(property)?.type === 'ObjectExpression'
	);
}

function isCallee(node: Node): boolean {
	const call = parentOf(node);
	return (
		(call?.type === 'CallExpression' || call?.type === 'OptionalCallExpression') &&
		call.callee === node
	);
}
