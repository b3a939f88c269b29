import type { CallExpression } from '@babel/types';
import { moduleMocks } from '../../../presets/mockLibraries.ts';
import { getOrAdd } from '../../getOrAdd.ts';
import { findImported } from '../../project/findModule.ts';
import type { Oracle } from '../../resolve/oracle.ts';
import { escapePattern } from '../../syntax/namePattern.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Place } from '../facts.ts';

const names = [...new Set(moduleMocks.flatMap(({ names }) => names))].join('|');
const call = new RegExp(
	`\\b(?:${names})\\s*(?:<[^>()]*>\\s*)?\\(\\s*(?:import\\s*\\(\\s*)?(['"\`])([^'"\`\\n]+)\\1`,
	'g',
);

/** A place where a test may replace a module, by the text alone. */
export interface ModuleMock {
	readonly file: string;
	/** Offset of the module's name. */
	readonly offset: number;
	readonly specifier: string;
}

/** The same as a call. */
export interface MockCall {
	readonly tree: SyntaxTree;
	readonly call: CallExpression;
	readonly place: Place;
}

/** What mocks are found by. */
export interface MockSources {
	readonly texts: ReadonlyMap<string, string>;
	readonly treeOf: (file: string) => SyntaxTree | undefined;
	readonly oracle: Oracle;
}

/** Where tests replace modules: `vi.mock('./threads')`, `proxyquire('./service', …)`. */
export class ModuleMocks {
	readonly #sources: MockSources;
	readonly #aliased = new Map<string, { readonly path: string | undefined }>();
	#all: readonly ModuleMock[] | undefined;

	constructor(sources: MockSources) {
		this.#sources = sources;
	}

	all(): readonly ModuleMock[] {
		this.#all ??= [...this.#sources.texts].flatMap(([file, text]) =>
			[...text.matchAll(call)].map((match) => ({
				file,
				offset: match.index + match[0].length - match[2]!.length - 1,
				specifier: match[2]!,
			})),
		);
		return this.#all;
	}

	/** The file of the workspace that it is about; undefined: none, or it is not known which. */
	homeOf({ file, specifier }: Pick<ModuleMock, 'file' | 'specifier'>): string | undefined {
		if (specifier.startsWith('.')) return findImported(file, specifier, this.#sources.texts);
		return getOrAdd(this.#aliased, specifier, () => ({ path: this.#findAliased(specifier) })).path;
	}

	/** Undefined: the text is something else, or does not parse. */
	callOf({ file, offset }: ModuleMock): MockCall | undefined {
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

	/** `@/threads`: what it leads to where something imports it. */
	#findAliased(specifier: string): string | undefined {
		const { texts, oracle } = this.#sources;
		const imports = new RegExp(
			`\\b(?:from|import|require)\\s*\\(?\\s*(['"])(?=${escapePattern(specifier)}\\1)`,
		);
		for (const [file, text] of texts) {
			const match = text.includes(specifier) ? imports.exec(text) : null;
			if (match === null) continue;
			const [module] = oracle.entitiesAt(file, [match.index + match[0].length - 1]);
			const path = module?.keys.map((key) => key.split('#')[0]!).find((each) => texts.has(each));
			if (module !== undefined) return path;
		}
		return undefined;
	}
}
