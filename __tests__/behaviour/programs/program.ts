import type { ValueType } from './construct.ts';

/** A program as data. Every value of these types renders to a program that compiles. */
export interface Program {
	readonly functions: readonly ProgramFunction[];
	readonly generators: readonly ProgramGenerator[];
	readonly main: ProgramMain;
}

export interface ProgramFunction {
	readonly type: ValueType;
	/** Index into the shapes for the type. */
	readonly shape: number;
	readonly statements: readonly Phrase[];
	readonly result: Phrase;
}

export interface ProgramGenerator {
	readonly shape: number;
	readonly statements: readonly Phrase[];
}

export interface ProgramMain {
	/** One of six is async. */
	readonly kind: number;
	readonly statements: readonly Phrase[];
	readonly result: Phrase;
}

/** A construct with its holes filled. A hole of type `block` has a list of statements. */
export interface Phrase {
	readonly construct: number;
	readonly parts: readonly Part[];
	/** Which of the names in scope, where the construct stands for one. */
	readonly pick: number;
}

/** A key is only a pick. */
export type Part = Phrase | readonly Phrase[] | number;
