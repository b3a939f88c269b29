import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';

interface Place {
	/** Absolute path. */
	readonly file: string;
	/** 1-based. */
	readonly line: number;
	readonly column: number;
}

/** Leads places in compiled files back to the sources, by the source maps that the files name. */
export class OriginalPlaces {
	readonly #maps = new Map<string, TraceMap | undefined>();

	of(file: string, line: number, column: number): Place {
		const map = this.#mapOf(file);
		if (map === undefined) return { file, line, column };
		const found = originalPositionFor(map, { line, column: column - 1 });
		if (found.source === null) return { file, line, column };
		const source = found.source.startsWith('file:')
			? fileURLToPath(found.source)
			: resolve(dirname(file), found.source);
		return { file: source, line: found.line, column: found.column + 1 };
	}

	hasMap(file: string): boolean {
		return this.#mapOf(file) !== undefined;
	}

	#mapOf(file: string): TraceMap | undefined {
		if (this.#maps.has(file)) return this.#maps.get(file);
		const map = readMap(file);
		this.#maps.set(file, map);
		return map;
	}
}

/** The source map of a file: beside it, or in it. */
function readMap(file: string): TraceMap | undefined {
	if (!existsSync(file)) return undefined;
	const url = /\/\/# sourceMappingURL=(\S+)\s*$/.exec(readFileSync(file, 'utf8'))?.[1];
	if (url === undefined) return undefined;
	const inline = /^data:application\/json[^,]*;base64,(.*)$/s.exec(url)?.[1];
	if (inline !== undefined) return new TraceMap(Buffer.from(inline, 'base64').toString('utf8'));
	const path = resolve(dirname(file), decodeURIComponent(url));
	// The sources are named from where the map is.
	return existsSync(path)
		? new TraceMap(readFileSync(path, 'utf8'), pathToFileURL(path).href)
		: undefined;
}
