import type { Construct, Hole, NameType, ValueType } from './construct.ts';
import { expressions } from './expressions.ts';
import { helpers } from './helpers.ts';
import { indent } from './indent.ts';
import type { Part, Phrase, Program } from './program.ts';
import { generatorShapes, type Shape, shapesFor } from './shapes.ts';
import { statements } from './statements.ts';

/** How a value of a type is written, and the simplest one. */
const types: Readonly<Record<ValueType, { readonly text: string; readonly simplest: string }>> = {
	number: { text: 'number', simplest: '7' },
	string: { text: 'string', simplest: "'plain'" },
	boolean: { text: 'boolean', simplest: 'false' },
	numbers: { text: 'number[]', simplest: '[7]' },
	item: { text: 'Item', simplest: "plainItem('plain')" },
	maybe: { text: 'Item | undefined', simplest: 'undefined' },
	nothing: { text: 'void', simplest: 'undefined' },
	unknown: { text: 'unknown', simplest: '0' },
};

/** A number as a value of the type that a function has to return. */
const converted: Readonly<Record<ValueType, (number: string) => string>> = {
	number: (number) => number,
	string: (number) => `String(${number})`,
	boolean: (number) => `${number} > 2`,
	numbers: (number) => `[${number}]`,
	item: (number) => `{ ...plainItem(key), size: ${number} }`,
	maybe: (number) => `plainItem(String(${number}))`,
	nothing: (number) => `effect(${number})`,
	unknown: (number) => number,
};

interface Place {
	readonly names: readonly { readonly name: string; readonly type: NameType }[];
	/** Functions that may be called: those declared before. */
	readonly functions: readonly CallableFunction[];
	readonly generators: readonly string[];
	readonly returns: ValueType | undefined;
	readonly isAsync: boolean;
	readonly isLoop: boolean;
	readonly isGenerator: boolean;
	readonly hasTotal: boolean;
}

interface CallableFunction {
	readonly type: ValueType;
	readonly call: string;
	readonly reference: string | undefined;
	readonly isAwaited: boolean;
}

/** Names that the library exports, besides the type. */
const library =
	'Store checkSync effect findSync isDefined itemSync listSync plainItem read readSync saveSync textSync'.split(
		' ',
	);

/** The text of a program. `suffix` tells its functions from those of other programs. */
export function renderProgram(program: Program, suffix = ''): string {
	return new Renderer(suffix).program(program);
}

class Renderer {
	readonly #suffix: string;
	readonly #used = new Map<string, string>();
	#count = 0;

	constructor(suffix: string) {
		this.#suffix = suffix;
	}

	program({ functions, generators, main }: Program): string {
		const declarations: string[] = [];
		let place: Place = {
			names: [],
			functions: [],
			generators: [],
			returns: undefined,
			isAsync: false,
			isLoop: false,
			isGenerator: false,
			hasTotal: false,
		};
		for (const { shape, statements: body } of generators) {
			const { declaration, call } = this.#own(generatorShapes[shape % generatorShapes.length]!);
			const inner = { ...place, isGenerator: true };
			declarations.push(declaration.replace('#body', () => this.#block(body, inner)));
			place = { ...place, generators: [...place.generators, call] };
		}
		for (const { type, shape: index, statements: body, result } of functions) {
			const shapes = shapesFor(type);
			const shape = this.#own(shapes[index % shapes.length]!, type);
			const inner = {
				...place,
				returns: type,
				isAsync: shape.declaration.startsWith('async '),
				hasTotal: shape.hasTotal === true,
			};
			declarations.push(
				shape.declaration
					.replace('#body', () => this.#body(body, result, inner))
					.replace('#result', () => this.#expression(type, result, inner)),
			);
			const callable = {
				type,
				call: shape.call,
				reference: type === 'number' ? shape.reference : undefined,
				isAwaited: shape.isAwaited === true,
			};
			place = { ...place, functions: [...place.functions, callable] };
		}
		const isAsync = main.kind === 5;
		const inner: Place = { ...place, returns: 'number', isAsync };
		const calls = place.functions
			.filter(({ isAwaited }) => isAsync || !isAwaited)
			.map(({ call }) => `effect(${call.replaceAll('#key', 'key')});\n`);
		const body = `${calls.join('')}${this.#body(main.statements, main.result, inner)}`;
		const head = isAsync ? 'async function' : 'function';
		declarations.push(`export ${head} main${this.#suffix}(key: string) { ${body} }`);
		return this.#withPrelude(declarations.join('\n'));
	}

	#withPrelude(text: string): string {
		const isUsed = (name: string) => new RegExp(`\\b${name}\\b`).test(text);
		const prelude = [
			...(isUsed('store') ? ['const store = new Store();'] : []),
			...(isUsed('state') ? ['const state = { total: 0 };'] : []),
			...(isUsed('Box') ? ['class Box { constructor(readonly value: number) {} }'] : []),
			...(isUsed('tag')
				? ['const tag = (parts: TemplateStringsArray, value: number) => parts.join() + value;']
				: []),
			...this.#used.values(),
		].join('\n');
		const all = `${prelude}\n${text}`;
		const imports = library.filter((name) => new RegExp(`\\b${name}\\b`).test(all));
		const item = /\bItem\b/.test(all) ? ['type Item'] : [];
		return indent(
			`import { ${[...item, ...imports].join(', ')} } from './support/laboratory.js';\n\n${all}\n`,
		);
	}

	/** A shape with names of its own. */
	#own<Given extends Pick<Shape, 'declaration' | 'call'> & { readonly reference?: string }>(
		shape: Given,
		type: ValueType = 'number',
	): Given {
		this.#count += 1;
		const count = this.#count;
		const fill = (text: string) =>
			text
				.replace(/\$(\w)\b/g, (_, letter: string) => `${letter}${count}${this.#suffix}`)
				.replaceAll('%T', types[type].text)
				.replaceAll('%0', types[type].simplest);
		return {
			...shape,
			declaration: fill(shape.declaration),
			call: fill(shape.call),
			...(shape.reference !== undefined && { reference: fill(shape.reference) }),
		};
	}

	#body(body: readonly Phrase[], result: Phrase, place: Place): string {
		const [text, after] = this.#statements(body, place);
		return `${text}return ${this.#expression(place.returns!, result, after)};`;
	}

	#block(body: readonly Phrase[], place: Place): string {
		return this.#statements(body, place)[0];
	}

	/** The statements, and what is in scope behind them. */
	#statements(body: readonly Phrase[], start: Place): [string, Place] {
		let place = start;
		let text = '';
		for (const phrase of body) {
			const construct = statements[phrase.construct % statements.length]!;
			const [statement, declared] = this.#phrase(construct, phrase, place);
			text += `${statement}\n`;
			place = { ...place, names: [...place.names, ...declared] };
		}
		return [text, place];
	}

	#expression(type: ValueType, phrase: Phrase, place: Place): string {
		const constructs = expressions[type];
		const construct = constructs[phrase.construct % constructs.length]!;
		if (construct.name === 'variable') return this.#variable(type, phrase.pick, place);
		if (construct.name === 'call') return this.#call(type, phrase, place);
		return this.#phrase(construct, phrase, place)[0];
	}

	#phrase(given: Construct, phrase: Phrase, place: Place): [string, Place['names']] {
		const construct = this.#fitting(given, place);
		this.#count += 1;
		const count = this.#count;
		const nameOf = (letter: string) => `${letter}${count}`;
		let text = construct.text.replace(/\$(\w)\b/g, (_, letter: string) => nameOf(letter));
		if (place.hasTotal) text = text.replace(/\bstate\.total\b/g, 'this.total');
		const parts = construct.holes.map((hole, index) => {
			const names = Object.entries(hole.names).map(([letter, type]) => ({
				name: nameOf(letter),
				type,
			}));
			return this.#part(hole, phrase.parts[index]!, {
				...insideOf(hole, place),
				names: [...place.names, ...names],
			});
		});
		if (construct.name.includes('return') && construct.name !== 'rethrow') {
			text = text.replace(/return #(\d)/, (_, index: string) =>
				place.returns === undefined
					? 'return'
					: `return ${converted[place.returns](parts[Number(index)]!)}`,
			);
		}
		text = this.#fillSpecial(text, phrase.pick, place, parts);
		text = text.replace(/#(\d)/g, (_, index: string) => parts[Number(index)]!);
		const declared = Object.entries(construct.declares).map(([letter, type]) => ({
			name: nameOf(letter),
			type,
		}));
		return [text, declared];
	}

	/** What is written where a construct has no business: its first hole as an effect, or its leaf. */
	#fitting(construct: Construct, place: Place): Construct {
		const { only } = construct;
		if (only === undefined) return construct;
		if (only === 'in async' && place.isAsync) return construct;
		if (only === 'in loop' && place.isLoop) return construct;
		if (only === 'in generator' && place.isGenerator) return construct;
		if (only === 'in async') return { ...construct, text: 'key.length', holes: [] };
		return { ...construct, text: 'effect(#0);' };
	}

	#fillSpecial(text: string, pick: number, place: Place, parts: readonly string[]): string {
		return text.replace(/@(\w+)(\(#0\))?/g, (_, name: string, call = '') => {
			if (name === 'reference') return `${this.#reference(pick, place)}${call}`;
			if (name === 'generated') return this.#generator(pick, place, 'key', '[...', ']');
			if (name === 'generator') return this.#generator(pick, place, parts[0]!, '', '');
			const declaration = helpers[name];
			if (declaration !== undefined) {
				this.#used.set(name, declaration.replace(/@(\w+)/g, `$1${this.#suffix}`));
			}
			return `${name}${this.#suffix}${call}`;
		});
	}

	#generator(pick: number, { generators }: Place, key: string, open: string, close: string) {
		const call = generators[pick % generators.length];
		return call === undefined ? '[1, 2]' : `${open}${call.replaceAll('#key', key)}${close}`;
	}

	#reference(pick: number, { functions, names }: Place): string {
		const references = [
			...functions.flatMap(({ reference }) => (reference === undefined ? [] : [reference])),
			...names.filter(({ type }) => type === 'function').map(({ name }) => name),
		];
		return references[pick % references.length] ?? '((key: string) => readSync(key))';
	}

	#part({ type }: Hole, part: Part, place: Place): string {
		if (typeof part === 'number') return this.#key(part, place);
		if (isBlock(part)) return this.#block(part, place);
		return this.#expression(type as ValueType, part, place);
	}

	#key(pick: number, { names }: Place): string {
		const strings = names.filter(({ type }) => type === 'string').map(({ name }) => name);
		const numbers = names
			.filter(({ type }) => type === 'number')
			.map(({ name }) => `String(${name})`);
		const choices = ['key', "'a'", "'bb'", "'missing'", ...strings, ...numbers];
		return choices[pick % choices.length]!;
	}

	#variable(type: ValueType, pick: number, { names }: Place): string {
		const own = names.filter((name) => name.type === type);
		const name = own[pick % own.length]?.name;
		if (name === undefined) return expressions[type][0]!.text;
		return type === 'maybe' ? `(${name} as Item | undefined)` : name;
	}

	#call(type: ValueType, { parts, pick }: Phrase, place: Place): string {
		const local = place.names
			.filter((name) => type === 'number' && name.type === 'function')
			.map(({ name }) => `${name}(#key)`);
		const calls = place.functions
			.filter((callee) => callee.type === type && (place.isAsync || !callee.isAwaited))
			.map(({ call }) => call);
		const all = [...calls, ...local];
		const call = all[pick % all.length];
		if (call === undefined) return expressions[type][0]!.text;
		return call.replaceAll('#key', this.#key(parts[0] as number, place));
	}
}

function isBlock(part: Part): part is readonly Phrase[] {
	return Array.isArray(part);
}

function insideOf({ inside }: Hole, place: Place): Place {
	if (inside === undefined) return place;
	if (inside === 'loop') return { ...place, isLoop: true };
	return {
		...place,
		returns: inside.returns,
		isAsync: inside.function === 'async arrow',
		isLoop: false,
		isGenerator: false,
		hasTotal: place.hasTotal && inside.function !== 'function',
	};
}
