import { basename, dirname, join, resolve } from 'node:path';
import type { CallExpression, Node } from '@babel/types';
import { moduleMocks } from '../../../presets/mockLibraries.ts';
import { findImported, findModule } from '../../project/findModule.ts';
import { slash } from '../../project/slash.ts';
import { spellings } from '../../rules/spellings.ts';
import { type FunctionNode, isFunction } from '../../syntax/functions.ts';
import { forEachChild, parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Mock, Place } from '../facts.ts';
import type { Unit } from '../unit.ts';
import { unknownMock } from './describeMock.ts';

const names = [...new Set(moduleMocks.flatMap(({ names }) => names))].join('|');
const call = new RegExp(
	`\\b(?:${names})\\s*(?:<[^>()]*>\\s*)?\\(\\s*(?:import\\s*\\(\\s*)?(['"\`])([^'"\`\\n]+)\\1`,
	'g',
);

interface ModuleMock {
	readonly file: string;
	/** Offset of the module's name. */
	readonly offset: number;
	readonly specifier: string;
}

interface Sources {
	readonly texts: ReadonlyMap<string, string>;
	readonly treeOf: (file: string) => SyntaxTree | undefined;
}

/**
 * Tests that replace a module as a whole, without a word about its functions: `vi.mock('fs')`,
 * `jest.mock('fs', () => memfs)`. What is called from another module instead would escape them.
 */
export class WholeMocks {
	readonly #sources: Sources;
	#all: readonly ModuleMock[] | undefined;

	constructor(sources: Sources) {
		this.#sources = sources;
	}

	/** The mocks that a replaced function leaves behind when its replacement is in another module. */
	of(unit: Unit): Mock[] {
		const rule = unit.seed?.rule;
		const replacement = rule?.replacement;
		if (rule === undefined || replacement === undefined || replacement.kind === 'rename') return [];
		const home = /^[./]/.test(rule.module)
			? findModule(slash(resolve(rule.base, rule.module)), this.#sources.texts)
			: undefined;
		const wanted = new Set(home === undefined ? spellings(rule.module) : []);
		this.#all ??= this.#findAll();
		return this.#all.flatMap(({ file, offset, specifier }) => {
			const isWanted =
				home === undefined
					? wanted.has(specifier)
					: /^\./.test(specifier) && findImported(file, specifier, this.#sources.texts) === home;
			const found = isWanted ? this.#callAt(file, offset) : undefined;
			if (found === undefined || isSpokenOf(unit, found.place)) return [];
			if (!hidesFunctions(found.call, specifier)) return [];
			const label = found.tree.text.slice(found.call.callee.start!, found.call.callee.end!);
			const problem = 'it replaces the whole module';
			return [{ ...unknownMock(found.place, label), problem, isWhole: true }];
		});
	}

	/** What stands in for all that a file exports without a list of it: a factory that gives an object by its name, a file in `__mocks__`. */
	standingInFor(home: string): Place | undefined {
		const { texts } = this.#sources;
		this.#all ??= this.#findAll();
		const hasManual = findModule(join(dirname(home), '__mocks__', basename(home)), texts);
		for (const { file, offset, specifier } of this.#all) {
			if (!/^\./.test(specifier) || findImported(file, specifier, texts) !== home) continue;
			const found = this.#callAt(file, offset);
			if (found === undefined || !hidesFunctions(found.call, specifier)) continue;
			// Without either, functions that give nothing stand in. An object holds options.
			const [, factory] = found.call.arguments;
			const hasFactory = factory !== undefined && factory.type !== 'ObjectExpression';
			if (hasManual !== undefined || hasFactory) return found.place;
		}
		return undefined;
	}

	#findAll(): ModuleMock[] {
		return [...this.#sources.texts].flatMap(([file, text]) =>
			[...text.matchAll(call)].map((match) => ({
				file,
				offset: match.index + match[0].length - match[2]!.length - 1,
				specifier: match[2]!,
			})),
		);
	}

	#callAt(
		file: string,
		offset: number,
	):
		| { readonly tree: SyntaxTree; readonly call: CallExpression; readonly place: Place }
		| undefined {
		const tree = this.#sources.treeOf(file);
		const name = tree?.nameAt(offset);
		const holder = name && parentOf(name);
		const isLoad =
			holder?.type === 'ImportExpression' ||
			(holder?.type === 'CallExpression' && holder.callee.type === 'Import');
		const mock = isLoad ? parentOf(holder) : holder;
		if (tree === undefined || mock?.type !== 'CallExpression') return undefined;
		return { tree, call: mock, place: { file, start: mock.start!, end: mock.end! } };
	}
}

/** The test says what becomes of the function: that is a mock of its own. */
function isSpokenOf(unit: Unit, { file, start, end }: Place): boolean {
	return [...unit.mocks.values()].some(
		(mock) => mock.file === file && mock.start >= start && mock.end <= end,
	);
}

/**
 * Whether the module may give other functions than before. It does not where the test lists all that
 * there is, or adds to what the module has anyway.
 */
function hidesFunctions({ arguments: given }: CallExpression, specifier: string): boolean {
	const factory = given.find((argument) => isFunction(argument));
	if (factory === undefined) return true;
	const isActual = loadsActual(factory, specifier);
	const results = resultsOf(factory.body);
	return results.length === 0 || results.some((result) => !isListed(result, isActual));
}

/** `vi.importActual('fs')`, `jest.requireActual('fs')`, or the first parameter called. */
function loadsActual({ params, body }: FunctionNode, specifier: string): boolean {
	const [original] = params;
	let found = false;
	const visit = (node: Node): void => {
		if (node.type === 'CallExpression') {
			const { callee } = node;
			const [module] = node.arguments;
			if (callee.type === 'Identifier')
				found ||= original?.type === 'Identifier' && callee.name === original.name;
			else if (callee.type === 'MemberExpression' && callee.property.type === 'Identifier')
				found ||=
					/^(?:importActual|requireActual)$/.test(callee.property.name) &&
					module?.type === 'StringLiteral' &&
					module.value === specifier;
		}
		forEachChild(node, visit);
	};
	visit(body);
	return found;
}

/** An object that names its functions; others come from the module itself. */
function isListed(result: Node, takesActual: boolean): boolean {
	if (result.type !== 'ObjectExpression') return false;
	return result.properties.every((property) => {
		if (property.type === 'SpreadElement') return takesActual;
		if (property.type !== 'ObjectProperty') return true;
		const isDefault = property.key.type === 'Identifier' && property.key.name === 'default';
		return property.computed ? false : !isDefault || isListed(property.value, takesActual);
	});
}

/** What a function with this body returns. */
function resultsOf(body: Node): Node[] {
	if (body.type !== 'BlockStatement') return [body];
	const results: Node[] = [];
	const visit = (node: Node): void => {
		if (isFunction(node)) return;
		if (node.type === 'ReturnStatement' && node.argument) results.push(node.argument);
		forEachChild(node, visit);
	};
	forEachChild(body, visit);
	return results;
}
