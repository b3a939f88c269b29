import type { Node } from '@babel/types';
import { getOrAdd } from '../../getOrAdd.ts';
import type { MemberDeclaration } from '../../resolve/oracle.ts';
import type { Reference } from '../../resolve/referenceIndex.ts';
import { unwrapInward } from '../../syntax/unwrapInward.ts';
import type { Unit } from '../unit.ts';
import type { ExploreSources } from './exploreSources.ts';

/** `value as unknown as Type`. */
interface Assertion {
	readonly file: string;
	readonly value: { readonly start: number; readonly end: number };
	readonly whole: { readonly start: number; readonly end: number };
	readonly type: string;
}

/** The same member, before and after an assertion. */
interface Renamed {
	readonly keys: ReadonlySet<string>;
	readonly members: readonly MemberDeclaration[];
}

const hint = /\bas\s+(?:unknown|any|never)\b[\s)]*as\b|<\s*(?:unknown|any|never)\s*>/;

/**
 * Finds members that calls of a member resolve to behind an assertion by way of `unknown`: the compiler does
 * not compare the two types, so nothing else says that one stands for the other.
 */
export class AssertedMembers {
	readonly #sources: ExploreSources;
	readonly #byName = new Map<string, readonly Renamed[]>();
	readonly #types = new Map<string, readonly string[]>();
	#assertions: readonly Assertion[] | undefined;

	constructor(sources: ExploreSources) {
		this.#sources = sources;
	}

	/** @param references where the name stands. */
	of({ keys }: Unit, name: string, references: readonly Reference[]): readonly MemberDeclaration[] {
		return getOrAdd(this.#byName, name, () => this.#find(name, references))
			.filter((renamed) => [...renamed.keys].some((key) => keys.has(key)))
			.flatMap(({ members }) => members);
	}

	#find(name: string, references: readonly Reference[]): readonly Renamed[] {
		const { oracle, texts } = this.#sources;
		this.#assertions ??= [...texts].flatMap(([file, text]) =>
			hint.test(text) ? this.#assertionsIn(file) : [],
		);
		const files = new Set(references.map(({ file }) => file));
		const declared = new Set([name, ...[...files].flatMap((file) => this.#typesIn(file))]);
		return this.#assertions.flatMap(({ file, value, whole, type }) => {
			if (!type.match(/[\w$]+/g)?.some((word) => declared.has(word))) return [];
			const own = oracle.membersAlong(file, value.start, value.end, [], name);
			if (own.length === 0) return [];
			const members = oracle.membersAlong(file, whole.start, whole.end, [], name);
			return [{ keys: new Set(own.flatMap(({ keys }) => keys)), members }];
		});
	}

	/** Only a type that is declared where the name of the member stands may declare that member. */
	#typesIn(file: string): readonly string[] {
		return getOrAdd(this.#types, file, () => {
			const text = this.#sources.texts.get(file)!;
			return [...text.matchAll(/\b(?:interface|type|class)\s+([\w$]+)/g)].map(([, word]) => word!);
		});
	}

	#assertionsIn(file: string): Assertion[] {
		const tree = this.#sources.treeOf(file);
		if (tree === undefined) return [];
		return [...tree.walk()].flatMap((node) => {
			if (!isAssertion(node) || !hidesType(node.expression)) return [];
			const { start, end } = unwrapInward(node);
			return [
				{
					file,
					value: { start: start!, end: end! },
					whole: { start: node.start!, end: node.end! },
					type: tree.text.slice(node.typeAnnotation.start!, node.typeAnnotation.end!),
				},
			];
		});
	}
}

function isAssertion(node: Node) {
	return node.type === 'TSAsExpression' || node.type === 'TSTypeAssertion';
}

/** `value as unknown`. */
function hidesType(node: Node): boolean {
	const inner = node.type === 'ParenthesizedExpression' ? node.expression : node;
	return isAssertion(inner) && /^TS(?:Unknown|Any|Never)Keyword$/.test(inner.typeAnnotation.type);
}
