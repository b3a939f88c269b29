import { createRequire } from 'node:module';
import { extname } from 'node:path';
import { type ParserOptions, parse as parseBabel } from '@babel/parser';
import type { File } from '@babel/types';

const require = createRequire(import.meta.url);

/** jscodeshift's own options for its `ts` and `tsx` parsers, so that both runners read the same language. */
const shared: ParserOptions = { ...require('jscodeshift/parser/tsOptions.js'), tokens: false };
const sharedPlugins = shared.plugins ?? [];

/** In a declaration file everything is ambient: `export const version: string`. */
const declarationPlugins = sharedPlugins.map((plugin): (typeof sharedPlugins)[number] =>
	plugin === 'typescript' ? ['typescript', { dts: true }] : plugin,
);

/** Thrown for a file that does not parse. */
export class ParseError extends Error {
	override readonly name = 'ParseError';
	/** 1-based line, when the parser gave one. */
	readonly line: number | undefined;

	constructor(message: string, line: number | undefined) {
		super(message);
		this.line = line;
	}
}

/**
 * Parses a source file with the parser that its extension asks for: `ts` for .ts/.mts/.cts (where
 * `<T>x` is an assertion), `flow` for JavaScript with an `@flow` pragma, `tsx` for everything else.
 *
 * @throws {ParseError} when the text is not valid.
 */
export function parse(text: string, path: string): File {
	try {
		return parseBabel(text, optionsFor(text, path));
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		const known = parseSloppy(text, path) ?? parseSignatures(text, path);
		if (known !== undefined) return known;
		const { loc } = error as SyntaxError & { loc?: { line: number } };
		throw new ParseError(error.message, loc?.line);
	}
}

/** CommonJS may be sloppy: `with`, functions in `if` without a block, a variable named `await`. */
function parseSloppy(text: string, path: string): File | undefined {
	if (!/\.c?jsx?$/.test(path)) return undefined;
	try {
		return parseBabel(text, {
			...optionsFor(text, path),
			sourceType: 'script',
			allowImportExportEverywhere: false,
		});
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
}

/**
 * Signatures with defaults: `ask(question: string, isOpen = false): void` in an interface. The compiler reads them, and
 * says nothing in the declaration files that it is told not to check.
 */
function parseSignatures(text: string, path: string): File | undefined {
	if (!/\.[mc]?tsx?$/.test(path)) return undefined;
	try {
		const file = parseBabel(text, { ...optionsFor(text, path), errorRecovery: true });
		const errors = (file.errors ?? []) as readonly { readonly reasonCode?: string }[];
		return errors.every(({ reasonCode }) => reasonCode === 'UnsupportedSignatureParameterKind')
			? file
			: undefined;
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
}

function optionsFor(text: string, path: string): ParserOptions {
	const extension = extname(path);
	if (/\.d\.[mc]?ts$/.test(path)) return { ...shared, plugins: declarationPlugins };
	if (/^\.[mc]?ts$/.test(extension)) return shared;
	if (extension !== '.tsx' && /@flow\b/.test(text.slice(0, 2000))) {
		return {
			...shared,
			plugins: [...sharedPlugins.filter((p) => p !== 'typescript'), 'jsx', 'flow'],
		};
	}
	return { ...shared, plugins: ['jsx', ...sharedPlugins] };
}
