import type { CallExpression, Node } from '@babel/types';
import { clonedTypes } from '../../../presets/structuredClone.ts';
import type { CopiedType, Lost } from '../../resolve/oracle.ts';
import { isFunction } from '../../syntax/functions.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { unwrapInward } from '../../syntax/unwrapInward.ts';
import { functionAtPlace } from '../functions/functionAtPlace.ts';
import { isGlobal } from '../functions/isGlobal.ts';
import { nameOffsetOf, plainName } from '../functions/memberKey.ts';
import type { Session } from '../session.ts';
import { resultsOf } from '../stripAsync/settledValues.ts';
import { type GivenValues, givenValues } from './givenValues.ts';

/** Types whose values a copy gives back as they are. What is called `Uint8Array` may be a `Buffer`. */
export const copied: readonly CopiedType[] = [
	...clonedTypes.map((type) => ({
		...type,
		names: type.names.filter((name) => !/^(?:Buffer|Uint8Array)$/.test(name)),
	})),
	{ names: ['Uint8Array'], mayBe: 'Buffer' },
];

/** Functions of `Object` whose result, or first argument, is more than its values. */
const shaping =
	/^(?:create|defineProperty|defineProperties|freeze|preventExtensions|seal|setPrototypeOf)$/;

const nothing: GivenValues = { set: [], put: [], shaped: [] };

/**
 * What a copy for another thread does not have of a value. A type alone does not say: an instance of a class fits an
 * interface. So a value is followed to what it is made of, as far as that stands in sight.
 */
export class LostValues {
	readonly #session: Session;
	readonly #copied: readonly CopiedType[];
	readonly #seen = new Set<Node>();

	constructor(session: Session, types = copied) {
		this.#session = session;
		this.#copied = types;
	}

	/** What is lost of an expression's value, or of what a promise of it gives. */
	find(tree: SyntaxTree, node: Node, of: 'value' | 'settled'): Lost | undefined {
		if (this.#seen.has(node)) return undefined;
		this.#seen.add(node);
		const value = unwrapInward(node);
		if (value !== node)
			return worst([this.#inType(tree, node, of), certain(this.find(tree, value, of))]);
		const each = (nodes: readonly (Node | null | undefined)[]): Lost | undefined =>
			worst(nodes.map((inner) => inner && this.find(tree, inner, of)));
		switch (value.type) {
			case 'TemplateLiteral':
			case 'BinaryExpression':
			case 'UnaryExpression':
			case 'UpdateExpression':
			case 'RegExpLiteral':
				return undefined;
			case 'ConditionalExpression':
				return each([value.consequent, value.alternate]);
			case 'LogicalExpression':
				return each([value.left, value.right]);
			case 'SequenceExpression':
				return each(value.expressions.slice(-1));
			case 'AssignmentExpression':
				return value.operator === '=' ? each([value.right]) : this.#inType(tree, value, of);
			case 'AwaitExpression':
				return this.find(tree, value.argument, 'settled');
			case 'ArrayExpression':
				return each(value.elements);
			case 'ObjectExpression':
				return worst([
					...value.properties.map((property) => this.#inProperty(tree, property)),
					// `{ ...page }` has the properties of the page, and is no instance.
					value.properties.some(({ type }) => type === 'SpreadElement')
						? this.#inType(tree, value, of)
						: undefined,
				]);
			case 'SpreadElement':
				return this.#inType(tree, value.argument, 'value');
			case 'CallExpression':
				return this.#inCall(tree, value, of);
			case 'NewExpression':
				return this.#isBytes(tree, value)
					? undefined
					: worst([this.#inType(tree, value, of), ...this.#within(tree, value.arguments)]);
			case 'Identifier':
				return this.#behind(tree, value, of);
			case 'ClassExpression':
				return { what: 'a class' };
			default:
				if (isFunction(value)) return { what: 'a function' };
				return /Literal$/.test(value.type) ? undefined : this.#inType(tree, value, of);
		}
	}

	#inType({ path }: SyntaxTree, { start, end }: Node, of: 'value' | 'settled'): Lost | undefined {
		return this.#session.oracle.lostInCopy(path, start!, end!, { copied: this.#copied, of });
	}

	#inProperty(tree: SyntaxTree, property: Node): Lost | undefined {
		if (property.type === 'ObjectMethod')
			return { what: property.kind === 'method' ? 'a function' : 'an accessor' };
		if (property.type !== 'ObjectProperty') return undefined;
		if (!property.computed && plainName(property.key as Node) === '__proto__')
			return { what: 'a prototype' };
		const key = property.computed ? this.#inType(tree, property.key as Node, 'value') : undefined;
		return worst([
			key?.what === 'a symbol' ? { what: 'a property that a symbol names' } : undefined,
			this.find(tree, property.value, 'value'),
		]);
	}

	#inCall(tree: SyntaxTree, call: CallExpression, of: 'value' | 'settled'): Lost | undefined {
		const { oracle } = this.#session;
		const { callee } = call;
		const member = callee.type === 'MemberExpression' && !callee.computed ? callee : undefined;
		const name = member ? plainName(member.property as Node) : undefined;
		if (member && name && shaping.test(name) && isGlobal(tree, member.object, 'Object', oracle))
			return { what: `what \`Object.${name}\` does` };
		const offset = nameOffsetOf((member?.property as Node | undefined) ?? callee);
		const given = oracle.declarationsAt(tree.path, offset).flatMap((place) => {
			const found = functionAtPlace(place, this.#session);
			return found
				? resultsOf(found.fn).map((result) => this.find(found.tree, result, 'settled'))
				: [];
		});
		return worst([this.#inType(tree, call, of), ...given.map(certain)]);
	}

	/** What is lost of a variable, or of what it is given where it is declared and later. */
	#behind(tree: SyntaxTree, name: Node, of: 'value' | 'settled'): Lost | undefined {
		const { oracle, treeOf } = this.#session;
		const places = oracle.declarationsAt(tree.path, name.start!);
		let isMade = places.length > 0;
		const found = places.flatMap((place) => {
			const home = treeOf(place.file);
			const declared = home?.nameAt(place.offset);
			const { set, put, shaped } = home && declared ? givenValues(declared, home) : nothing;
			isMade &&= set.length > 0 && set.every((value) => home && this.#isBytes(home, value));
			if (home === undefined) return [];
			const by = shaped.find(
				({ member, object }) => shaping.test(member) && isGlobal(home, object, 'Object', oracle),
			);
			const changed = by && { what: `what \`Object.${by.member}\` does` };
			return [changed, ...[...set, ...put].map((value) => certain(this.find(home, value, of)))];
		});
		return isMade ? undefined : worst([this.#inType(tree, name, of), ...found]);
	}

	/** `new Uint8Array(length)` is no `Buffer`. */
	#isBytes(tree: SyntaxTree, node: Node): boolean {
		return (
			node.type === 'NewExpression' &&
			isGlobal(tree, node.callee, 'Uint8Array', this.#session.oracle)
		);
	}

	#within(tree: SyntaxTree, values: readonly Node[]): (Lost | undefined)[] {
		return values
			.filter((value) => !isFunction(value))
			.map((value) => certain(this.find(tree, value, 'value')));
	}
}

/** What is not known of something that is part of a value with a type does not matter. */
function certain(lost: Lost | undefined): Lost | undefined {
	return lost?.isUnknown ? undefined : lost;
}

function worst(found: readonly (Lost | null | undefined)[]): Lost | undefined {
	return found.find((lost) => lost && !lost.isUnknown) ?? found.find((lost) => lost) ?? undefined;
}
