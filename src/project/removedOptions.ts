/**
 * What TypeScript 7.0.2 no longer accepts in a tsconfig, found by giving every option and value that
 * TypeScript 4.3 and 5.9 declare to its compiler (TS5023, TS5102, TS5108, TS6046).
 */

/** Options that are refused whatever their value, and mean nothing for a type check. */
const DROPPED: ReadonlySet<string> = new Set([
	'charset',
	'downlevelIteration',
	'importsNotUsedAsValues',
	'keyofStringsOnly',
	'noImplicitUseStrict',
	'noStrictGenericChecks',
	'out',
	'outFile',
	'preserveValueImports',
	'suppressExcessPropertyErrors',
	'suppressImplicitAnyIndexErrors',
	// Takes part in resolution: `paths` gets its meaning before it goes.
	'baseUrl',
]);

/** Options that are refused when false: 7 always behaves as if they were true. */
const ALWAYS_TRUE: ReadonlySet<string> = new Set([
	'allowSyntheticDefaultImports',
	'alwaysStrict',
	'esModuleInterop',
]);

/** Refused values and the value nearest in meaning. */
const RENAMED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	target: { es3: 'es2015', es5: 'es2015' },
	// Like the dropped formats, and unlike the ES ones, CommonJS allows `import a = require()`.
	module: { none: 'commonjs', amd: 'commonjs', umd: 'commonjs', system: 'commonjs' },
	moduleResolution: { node: 'bundler', node10: 'bundler', classic: 'bundler' },
};

/** What becomes of an option: kept as it is, taken out, or given another value. */
export type Replacement = 'keep' | 'remove' | { readonly value: string };

/** Tells what TypeScript 7 needs instead of one compiler option. */
export function replaceOption(name: string, value: unknown): Replacement {
	if (DROPPED.has(name)) return 'remove';
	if (ALWAYS_TRUE.has(name) && value === false) return 'remove';
	const renamed = RENAMED[name]?.[enumValue(value)];
	return renamed === undefined ? 'keep' : { value: renamed };
}

/** The value of an enum option as the compiler compares it. */
export function enumValue(value: unknown): string {
	return typeof value === 'string' ? value.trim().toLowerCase() : '';
}
