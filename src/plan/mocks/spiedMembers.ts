import type { CallExpression, Node } from '@babel/types';
import { type SpyLibrary, spyLibraries } from '../../../presets/spies.ts';
import type { DeclarationKey } from '../../resolve/oracle.ts';
import { assertionsOn } from '../../syntax/assertionsOn.ts';
import { isFunction, unwrapOutward } from '../../syntax/functions.ts';
import { importOf } from '../../syntax/imports.ts';
import { escapePattern, wholeName } from '../../syntax/namePattern.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { rootIdentifier } from '../receivers/findProvider.ts';
import { matches, type Unit } from '../unit.ts';
import { describeReplacedObject, describeReplacingCall } from './describeSpy.ts';
import type { Mock } from './mock.ts';
import type { MockSources } from './moduleMocks.ts';

/** A call that replaces members by spies, and does not have their names as strings. */
interface Spy {
	readonly tree: SyntaxTree;
	readonly call: CallExpression;
	readonly mock: Mock;
	/** The object, and what it is asserted to be. */
	readonly objects: readonly Node[];
	/** What gives the name; undefined: the call names none. */
	readonly name: Node | undefined;
	/** The names that it may give; undefined: any. */
	readonly names: readonly string[] | undefined;
	/** Members that the object has by its types. */
	readonly members: ReadonlySet<DeclarationKey>;
}

/** A spy that replaces a function, or may do so. */
export interface Spied {
	readonly mock: Mock;
	/** The types of object and name say that it is this function, or one of a few. */
	readonly isCertain: boolean;
}

/** Functions that replace members of an object without their names, and answer anew: not `spy(object)`. */
function answersAnew({ replacesAll, replacesLater, creates }: SpyLibrary): readonly string[] {
	return [...replacesAll, ...replacesLater].filter((name) => typeof creates[name] !== 'number');
}

const answeringAnew = spyLibraries.flatMap(answersAnew);
const replacesUnnamed = new RegExp(`${wholeName(...answeringAnew)}$`);
const methods = [
	...new Set([...spyLibraries.flatMap(({ replaces }) => Object.keys(replaces)), ...answeringAnew]),
];
const replacing = new RegExp(`${wholeName(...methods)}\\s*(?:<[^()]*>)?\\(`);

/**
 * Spies on members by a name that a variable gives, or by none: `spyOn(store, name)`, `mock(store)`. The types say which
 * members that may be: those of the literals that the name may be, or every member of the object. Where neither type
 * says anything, a name in the same file does.
 */
export class SpiedMembers {
	readonly #sources: MockSources;
	#known: readonly Spy[] | undefined;
	#parameters: ReadonlySet<string> | undefined;

	constructor(sources: MockSources) {
		this.#sources = sources;
	}

	/** The spies that may replace a function. */
	of(unit: Unit): Spied[] {
		const names = [...unit.names.values()].flatMap(({ text, isMember }) => (isMember ? text : []));
		if (names.length === 0) return [];
		return this.#all().flatMap((spy) => {
			const isCertain = this.#replaces(spy, unit, names);
			return isCertain === undefined ? [] : { mock: spy.mock, isCertain };
		});
	}

	/** Whether a function makes a spy of the member whose name it gets as this argument: `spyOnPrivate(store, 'load')`. */
	takesName(file: string, argument: Node): boolean {
		const { oracle } = this.#sources;
		this.#parameters ??= new Set(
			this.#all().flatMap(({ tree, name }) =>
				name === undefined
					? []
					: oracle.declarationsAt(tree.path, name.start!).map((at) => `${at.file}:${at.offset}`),
			),
		);
		if (this.#parameters.size === 0) return false;
		const { start, end } = unwrapOutward(argument);
		const given = oracle.parameterOf(file, start!, end!);
		return given !== undefined && this.#parameters.has(`${given.file}:${given.offset}`);
	}

	#all(): readonly Spy[] {
		this.#known ??= [...this.#find()];
		return this.#known;
	}

	*#find(): Generator<Spy> {
		const { texts, treeOf } = this.#sources;
		for (const [file, text] of texts) {
			const tree = replacing.test(text) ? treeOf(file) : undefined;
			if (tree === undefined) continue;
			for (const node of tree.walk()) {
				const spy = node.type === 'CallExpression' ? this.#spyOf(tree, node) : undefined;
				if (spy !== undefined) yield spy;
			}
		}
	}

	#spyOf(tree: SyntaxTree, call: CallExpression): Spy | undefined {
		const { oracle } = this.#sources;
		const [object, key] = call.arguments;
		if (object === undefined) return undefined;
		const [name, ...asserted] = key === undefined ? [] : assertionsOn(key);
		if (name?.type === 'StringLiteral') return undefined;
		const mock =
			name !== undefined
				? describeReplacingCall(tree, name, oracle)
				: replacesUnnamed.test(tree.textOf(call.callee))
					? describeReplacedObject(tree, call, object, oracle, answersAnew)
					: undefined;
		if (mock === undefined) return undefined;
		const objects = assertionsOn(object);
		const keys = objects.flatMap(({ start, end }) => oracle.memberKeys(tree.path, start!, end!));
		const given = name === undefined ? [] : [name, ...asserted];
		const [names] = given.flatMap(({ start, end }) => {
			const texts = oracle.textsOf(tree.path, start!, end!);
			return texts === undefined ? [] : [texts];
		});
		return { tree, call, mock, objects, name, names, members: new Set(keys) };
	}

	/** Undefined: it does not. */
	#replaces(spy: Spy, unit: Unit, own: readonly string[]): boolean | undefined {
		const { tree, objects, names, members } = spy;
		if (names === undefined) {
			if (members.size > 0) return [...members].some((key) => unit.keys.has(key)) || undefined;
			const mayBeAny =
				this.#isUntyped(tree.path, objects[0]!) && this.#isFromOutside(spy) && !this.#isGiven(spy);
			// Without an argument for the name, it may stand after the call: `stub(store).load.resolves()`.
			const has = spy.name === undefined ? hasName : hasString;
			return mayBeAny && own.some((name) => has(tree.text, name)) ? false : undefined;
		}
		const found = own.filter((name) => names.includes(name));
		if (found.length === 0) return undefined;
		const declared = found.flatMap((name) =>
			objects.flatMap(
				({ start, end }) => this.#sources.oracle.memberOf(tree.path, start!, end!, name) ?? [],
			),
		);
		if (declared.length === 0) return false;
		return declared.some((member) => matches(member, unit)) || undefined;
	}

	/** Whether the library is more than a guess from the packages that are installed: `anything.replace(id, page, tag)`. */
	#isFromOutside({ tree, call }: Spy): boolean {
		if (!this.#isUntyped(tree.path, call.callee)) return true;
		const root = rootIdentifier(call.callee);
		if (root === undefined) return false;
		const isDeclared = this.#sources.oracle.entitiesAt(tree.path, [root.start!])[0] !== undefined;
		return !isDeclared || importOf(tree, root.name) !== undefined;
	}

	/** A named function gets the name: its calls are looked at by themselves, see `takesName`. */
	#isGiven({ tree, name }: Spy): boolean {
		if (name === undefined) return false;
		const [place] = this.#sources.oracle.declarationsAt(tree.path, name.start!);
		const declared = place && this.#sources.treeOf(place.file)?.nameAt(place.offset);
		const owner = declared && parentOf(declared);
		return isFunction(owner) && parentOf(unwrapOutward(owner))?.type !== 'CallExpression';
	}

	#isUntyped(file: string, { start, end }: Node): boolean {
		return this.#sources.oracle.kindOf(file, start!, end!) === 'untyped';
	}
}

function hasString(text: string, name: string): boolean {
	return new RegExp(`(['"\`])${escapePattern(name)}\\1`).test(text);
}

function hasName(text: string, name: string): boolean {
	return new RegExp(wholeName(name)).test(text);
}
