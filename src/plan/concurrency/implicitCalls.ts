import type { Node } from '@babel/types';
import type { Declaration } from '../../resolve/oracle.ts';
import { onOneLine } from '../../syntax/onOneLine.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { declaredFunction } from '../functions/declaredFunction.ts';
import type { Session } from '../session.ts';
import { declarationsOf } from './declarationsOf.ts';
import { unknown } from './effect.ts';
import { type HiddenMember, type HiddenMembers, hiddenMembersOf } from './hiddenMembers.ts';
import type { Step } from './step.ts';

const conversions = ['toString', 'valueOf', 'toLocaleString', 'Symbol.toPrimitive'];

/** What the language calls where no call is written: accessors, conversions, `then`, iterators. */
export class ImplicitCalls {
	readonly #session: Session;
	readonly #members: HiddenMembers;
	/** What files may have that are not looked at. */
	readonly #elsewhere: readonly HiddenMember[];

	constructor(session: Session) {
		this.#session = session;
		this.#members = hiddenMembersOf(session);
		// A single file is all there is to see then.
		const [file] = session.options.isolated ? session.texts.keys() : [];
		const tree = file === undefined ? undefined : session.treeOf(file);
		this.#elsewhere = tree === undefined ? [] : [{ fn: undefined, tree, isOfLiteral: true }];
	}

	/** A value becomes a string or a number: any conversion of the workspace may run. */
	ofConversion(value: Node, tree: SyntaxTree): Step[] {
		return this.#ofConversion(value, tree, conversions);
	}

	ofConversions(values: readonly Node[], tree: SyntaxTree): Step[] {
		return values.flatMap((value) => this.ofConversion(value, tree));
	}

	/** `JSON.stringify(value)` */
	ofJson(value: Node, tree: SyntaxTree): Step[] {
		return [...this.#ofConversion(value, tree, ['toJSON']), ...this.ofCopy(value, tree)];
	}

	#ofConversion(value: Node, tree: SyntaxTree, names: readonly string[]): Step[] {
		const found = names.flatMap((name) => this.#members.methods.get(name) ?? this.#elsewhere);
		if (found.length === 0 || isPrimitive(value) || this.#kindOf(value, tree) === 'primitive')
			return [];
		return stepsOf(found, `\`${onOneLine(tree, value)}\` is converted`, value, tree);
	}

	/** `object.name`, `object[key]` */
	ofRead(node: Node, tree: SyntaxTree): Step[] {
		if (node.type !== 'MemberExpression' && node.type !== 'OptionalMemberExpression') return [];
		const { object, property, computed } = node;
		const proxied = this.ofProxy(object, tree);
		const name = computed ? writtenKey(property) : nameOf(property);
		if (name !== undefined) return [...proxied, ...this.#ofNamedRead(name, property, tree)];
		return [...proxied, ...this.ofConversion(property, tree), ...this.#ofAnyRead(object, tree)];
	}

	/** `const { name } = object`, also of a parameter. */
	ofPattern(node: Node, tree: SyntaxTree): Step[] {
		if (node.type !== 'ObjectPattern') return [];
		return node.properties.flatMap((property) => {
			if (property.type !== 'ObjectProperty') return [];
			const name = property.computed ? writtenKey(property.key) : nameOf(property.key);
			// The name in a short form denotes the variable, so whose property it is stays open.
			return name === undefined
				? this.ofConversion(property.key, tree)
				: stepsOf(this.#members.getters.get(name), `\`${name}\` is read`, property, tree);
		});
	}

	/** `{ ...value }`, `Object.values(value)`: every property of an object literal that has a getter. */
	ofCopy(value: Node, tree: SyntaxTree): Step[] {
		const isLiteral = (member: HiddenMember) => member.isOfLiteral || member.fn === undefined;
		const names = [...this.#members.getters].filter(([, found]) => found.some(isLiteral));
		if (names.length === 0 || isPrimitive(value)) return [];
		const { start, end } = value;
		const own = new Set(this.#session.oracle.memberNames(tree.path, start!, end!));
		const isOpen = own.size === 0 && this.#kindOf(value, tree) === 'untyped';
		return names.flatMap(([name, found]) =>
			isOpen || own.has(name)
				? stepsOf(found.filter(isLiteral), `\`${name}\` is read`, value, tree)
				: [],
		);
	}

	/** `object.name = value` of an object of one's own. */
	ofWrite(target: Node, tree: SyntaxTree): Step[] {
		if (target.type !== 'MemberExpression') return [];
		const { property, computed } = target;
		const name = computed ? writtenKey(property) : nameOf(property);
		const setters = name === undefined ? undefined : this.#members.setters.get(name);
		if (setters === undefined || this.#isPlainField(property, tree)) return [];
		return stepsOf(setters, `\`${onOneLine(tree, target)}\` is set`, target, tree);
	}

	/** Waiting for something runs its `then`, which is not always that of a promise. */
	ofWaiting(value: Node, tree: SyntaxTree, isRead: boolean): Step[] {
		if (isPrimitive(value)) return [];
		const { start, end } = value;
		const declarations = this.#session.oracle.thenOf(tree.path, start!, end!);
		const text = `waiting for \`${onOneLine(tree, value)}\` runs something`;
		const own = this.#members.methods.get('then') ?? [];
		if (declarations.length === 0)
			return own.length > 0 && this.#kindOf(value, tree) === 'untyped'
				? stepsOf(own, text, value, tree)
				: [];
		return declarations.flatMap((declaration): Step[] => {
			if (declaration.library === undefined) return stepsOf(own, text, value, tree);
			return isRead ? [] : [{ effect: unknown(text, value, tree, declaration) }];
		});
	}

	/** What is gone through may be used up then, as generators and streams are. */
	ofGoingThrough(values: Node, tree: SyntaxTree, isAsync = false): Step[] {
		const { oracle } = this.#session;
		const { path } = tree;
		const { start, end, type } = values;
		if (type === 'ArrayExpression' || oracle.isArray(path, start!, end!)) return [];
		const isCollection =
			!isAsync &&
			oracle.isIterable(path, start!, end!) &&
			(this.#kindOf(values, tree) === 'primitive' ||
				['length', 'size'].some((name) => oracle.memberOf(path, start!, end!, name) !== undefined));
		if (!isCollection && !this.#isFreshIterator(values, tree))
			return [{ effect: unknown(`\`${onOneLine(tree, values)}\` may be used up`, values, tree) }];
		const own = ['Symbol.iterator', 'Symbol.asyncIterator'].flatMap(
			(name) => this.#members.methods.get(name) ?? [],
		);
		return stepsOf(own, `\`${onOneLine(tree, values)}\` is gone through`, values, tree);
	}

	/** `left instanceof Class` */
	ofInstance(node: Node, tree: SyntaxTree): Step[] {
		return stepsOf(
			this.#members.methods.get('Symbol.hasInstance'),
			`\`${onOneLine(tree, node)}\` is asked`,
			node,
			tree,
		);
	}

	/** What a generator or the language gives is new with each call. */
	#isFreshIterator(values: Node, tree: SyntaxTree): boolean {
		if (values.type !== 'CallExpression') return false;
		const { callee } = values;
		const name = callee.type === 'MemberExpression' ? callee.property : callee;
		const declarations = this.#session.oracle.declaredAt(tree.path, name.start!);
		return (
			declarations.length > 0 &&
			declarations.every(({ library, file, offset }) => {
				if (library !== undefined) return library === 'lib';
				const declared = this.#session.treeOf(file)?.nameAt(offset);
				const fn = declared && declaredFunction(declared);
				return fn !== undefined && 'generator' in fn && fn.generator === true;
			})
		);
	}

	#ofNamedRead(name: string, property: Node, tree: SyntaxTree): Step[] {
		const isUnresolved = () => declarationsOf(property, tree, this.#session).length === 0;
		const getters =
			this.#members.getters.get(name) ??
			(this.#elsewhere.length > 0 && isUnresolved() ? this.#elsewhere : undefined);
		if (getters === undefined || this.#isPlainField(property, tree)) return [];
		return stepsOf(getters, `\`${name}\` is read`, property, tree);
	}

	/** `object[key]`: any getter that the object is known to have. */
	#ofAnyRead(object: Node, tree: SyntaxTree): Step[] {
		const { getters } = this.#members;
		if (getters.size === 0) return [];
		const names = this.#session.oracle.memberNames(tree.path, object.start!, object.end!);
		return names.flatMap((name) =>
			stepsOf(getters.get(name), `\`${name}\` may be read`, object, tree),
		);
	}

	/** A property of a library's object, or a field of a class, is no accessor. */
	#isPlainField(property: Node, tree: SyntaxTree): boolean {
		const declarations = this.#session.oracle.declaredAt(tree.path, property.start!);
		return (
			declarations.length > 0 &&
			declarations.every(({ library, file, offset }) => {
				if (library !== undefined) return true;
				const name = this.#session.treeOf(file)?.nameAt(offset);
				const member = name && parentOf(name);
				return (
					member !== undefined &&
					/^(?:ClassProperty|ClassPrivateProperty|TSEnumMember|TSParameterProperty)$/.test(
						(member.type === 'Identifier' ? parentOf(member) : member)?.type ?? '',
					) &&
					!('abstract' in member && member.abstract === true)
				);
			})
		);
	}

	/** A name that stands for a `Proxy`, which runs a function for everything that is done with it. */
	ofProxy(object: Node, tree: SyntaxTree): Step[] {
		const name = object.type === 'MemberExpression' && !object.computed ? object.property : object;
		if (name.type !== 'Identifier' || !this.#hasProxies()) return [];
		const isProxy = this.#session.oracle
			.declaredAt(tree.path, name.start!)
			.some((declaration) => declaration.library === undefined && this.#holdsProxy(declaration));
		return isProxy
			? [{ effect: unknown(`\`${onOneLine(tree, object)}\` is a proxy`, object, tree) }]
			: [];
	}

	#holdsProxy({ file, offset }: Declaration): boolean {
		const name = this.#session.treeOf(file)?.nameAt(offset);
		const holder = name && parentOf(name);
		const value =
			holder?.type === 'VariableDeclarator'
				? holder.init
				: holder && 'value' in holder && holder.value;
		let made = value as Node | null | undefined;
		while (made?.type === 'TSAsExpression' || made?.type === 'TSNonNullExpression')
			made = made.expression;
		return (
			made?.type === 'NewExpression' &&
			made.callee.type === 'Identifier' &&
			made.callee.name === 'Proxy'
		);
	}

	#proxies: boolean | undefined;

	#hasProxies(): boolean {
		this.#proxies ??= [...this.#session.texts.values()].some((text) => text.includes('new Proxy'));
		return this.#proxies;
	}

	#kindOf({ start, end }: Node, { path }: SyntaxTree) {
		return this.#session.oracle.kindOf(path, start!, end!);
	}
}

/** The members run, each of them. One that cannot be looked at may do anything. */
function stepsOf(
	members: readonly HiddenMember[] | undefined,
	text: string,
	node: Node,
	tree: SyntaxTree,
): Step[] {
	return (members ?? []).map(
		(member): Step =>
			member.fn === undefined
				? { effect: unknown(text, node, tree) }
				: { run: { code: member.fn, tree: member.tree } },
	);
}

function isPrimitive(value: Node): boolean {
	switch (value.type) {
		case 'StringLiteral':
		case 'NumericLiteral':
		case 'BooleanLiteral':
		case 'NullLiteral':
		case 'BigIntLiteral':
		case 'TemplateLiteral':
		case 'BinaryExpression':
		case 'UnaryExpression':
		case 'UpdateExpression':
			return true;
		default:
			return false;
	}
}

function nameOf(key: Node): string | undefined {
	if (key.type === 'Identifier') return key.name;
	return key.type === 'PrivateName' ? key.id.name : writtenKey(key);
}

function writtenKey(key: Node): string | undefined {
	if (key.type === 'StringLiteral') return key.value;
	return key.type === 'NumericLiteral' ? String(key.value) : undefined;
}
