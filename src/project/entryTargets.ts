/** One way into a package, and the files that it may lead to. */
export interface EntryTarget {
	/** As in `exports`: `.`, `./testing`, `./features/*`. */
	readonly entry: string;
	/** Paths in the package; the condition decides which one is taken. */
	readonly targets: readonly string[];
}

export interface EntryTargets {
	readonly entries: readonly EntryTarget[];
	/** Patterns of `exports` that lead nowhere: `"./internal/*": null`. */
	readonly closed: readonly string[];
}

/**
 * The ways into a package that its manifest opens: `exports`, or, without that, `main`, `module` and
 * `types`. What `bin` names is run, not imported.
 * https://nodejs.org/api/packages.html#package-entry-points
 */
export function entryTargets(manifest: Readonly<Record<string, unknown>>): EntryTargets {
	const { exports } = manifest;
	if (exports !== undefined && exports !== null) {
		const isMap = isRecord(exports) && Object.keys(exports).some((key) => key.startsWith('.'));
		const entries = Object.entries(isMap ? exports : { '.': exports });
		return {
			entries: entries
				.map(([entry, value]) => ({ entry, targets: [...new Set(pathsIn(value))] }))
				.filter(({ targets }) => targets.length > 0),
			closed: entries.filter(([, value]) => value === null).map(([entry]) => entry),
		};
	}
	const named = [manifest.main, manifest.module, manifest.types, manifest.typings].filter(
		(path) => typeof path === 'string',
	);
	const targets = named.length > 0 ? named : ['./index.js'];
	return { entries: [{ entry: '.', targets }], closed: [] };
}

/** What the package names for itself: `imports`, whose entries begin with `#`. */
export function importTargets({
	imports,
}: Readonly<Record<string, unknown>>): readonly EntryTarget[] {
	return Object.entries(isRecord(imports) ? imports : {}).map(([entry, value]) => ({
		entry,
		targets: [...new Set(pathsIn(value))].filter((path) => path.startsWith('.')),
	}));
}

/** The paths of every condition; a list is a list of alternatives. */
function pathsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (Array.isArray(value)) return value.flatMap(pathsIn);
	return isRecord(value) ? Object.values(value).flatMap(pathsIn) : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
