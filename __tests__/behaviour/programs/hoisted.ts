import type { Construct, ValueType } from './construct.ts';
import { expressions } from './expressions.ts';
import type { Part, Phrase, Program } from './program.ts';
import { statements } from './statements.ts';

/** Programs in which one statement gave way to the statements in it, or an expression to a part of it. */
export function* hoisted(program: Program): Generator<Program> {
	const { functions, generators, main } = program;
	for (const body of blockVariants(main.statements)) {
		yield { ...program, main: { ...main, statements: body } };
	}
	for (const result of expressionVariants('number', main.result)) {
		yield { ...program, main: { ...main, result } };
	}
	for (const [index, given] of functions.entries()) {
		const replace = (changed: typeof given): Program => ({
			...program,
			functions: functions.with(index, changed),
		});
		for (const body of blockVariants(given.statements))
			yield replace({ ...given, statements: body });
		for (const result of expressionVariants(given.type, given.result)) {
			yield replace({ ...given, result });
		}
	}
	for (const [index, given] of generators.entries()) {
		for (const body of blockVariants(given.statements)) {
			yield { ...program, generators: generators.with(index, { ...given, statements: body }) };
		}
	}
}

function* blockVariants(block: readonly Phrase[]): Generator<readonly Phrase[]> {
	for (const [index, statement] of block.entries()) {
		yield block.toSpliced(index, 1);
		const construct = statements[statement.construct]!;
		for (const part of statement.parts) {
			if (Array.isArray(part)) yield block.toSpliced(index, 1, ...(part as readonly Phrase[]));
		}
		for (const changed of partVariants(construct, statement)) yield block.with(index, changed);
	}
}

function* expressionVariants(type: ValueType, phrase: Phrase): Generator<Phrase> {
	const construct = expressions[type][phrase.construct]!;
	if (phrase.construct !== 0 && phrase.parts.length > 0) {
		yield { construct: 0, parts: [], pick: 0 };
	}
	for (const [index, { type: inner }] of construct.holes.entries()) {
		if (inner === type) yield phrase.parts[index] as Phrase;
	}
	yield* partVariants(construct, phrase);
}

function* partVariants({ holes }: Construct, phrase: Phrase): Generator<Phrase> {
	for (const [index, { type }] of holes.entries()) {
		const part = phrase.parts[index]!;
		for (const changed of variantsOf(type, part)) {
			yield { ...phrase, parts: phrase.parts.with(index, changed) };
		}
	}
}

function variantsOf(type: Construct['holes'][number]['type'], part: Part): Iterable<Part> {
	if (type === 'key' || typeof part === 'number') return [];
	if (type === 'block') return blockVariants(part as readonly Phrase[]);
	return expressionVariants(type, part as Phrase);
}
